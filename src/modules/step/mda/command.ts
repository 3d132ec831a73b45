import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { liesSteuerId, zeigeSteuerId } from '../../../platform/nummern/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { verschliesse } from '../krypt.ts'
import { nummerAnlegen, nummernHeute } from '../nummer/nummer.ts'
import { auffindbarMachen } from '../suchworte/setzen.ts'
import type { MdaFeld, MdaStand } from './query.ts'

/** The answer of the mass retrieval for one person. Left out: it said nothing about that. */
export interface MdaAntwort {
  readonly stand: 'angefragt' | 'ohne-treffer' | 'fehler' | 'beantwortet'
  readonly steuerId?: string
  /** Further data as delivered, by the names of our own fields: they are shown beside ours, never written over them. */
  readonly daten?: Readonly<Record<string, string>>
}

/**
 * Notes the answer of the Massendatenabruf (ST-06): a Steuer-ID that we lack is taken over, everything else that differs is only
 * shown, for the Dienststelle to settle. Work of the system. @throws Forbidden for everyone else, NotFound without the person
 */
export async function mdaVermerken(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  antwort: MdaAntwort,
  jetzt: Instant,
): Promise<void> {
  if (tx.zugriff.art !== 'system') throw new Forbidden('Den Massendatenabruf trägt nur das System ein.')
  const person = await tx
    .selectFrom('step.person')
    .select(['vorname', 'nachname', 'geburtsdatum'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (person === undefined) throw new NotFound()
  const felder: MdaFeld[] = Object.entries(antwort.daten ?? {}).flatMap(([feld, geliefert]) => {
    const bisher = feld === 'vorname' || feld === 'nachname' || feld === 'geburtsdatum' ? person[feld] : null
    return bisher === geliefert ? [] : [{ feld, bisher, geliefert, uebernommen: false }]
  })
  const steuerId = antwort.steuerId === undefined ? undefined : liesSteuerId(antwort.steuerId)
  if (steuerId !== undefined) felder.push(...(await steuerIdNehmen(tx, krypto, personId, steuerId, jetzt)))
  const id = neueId()
  const stand: MdaStand =
    antwort.stand !== 'beantwortet'
      ? antwort.stand
      : felder.some(({ uebernommen }) => !uebernommen)
        ? 'abweichend'
        : 'uebernommen'
  const inhalt =
    felder.length === 0 ? null : await verschliesse(tx, krypto, personId, 'mda', id, JSON.stringify(felder))
  await tx
    .insertInto('step.mda')
    .values({ id, person_id: personId, abruf: tagInBerlin(jetzt), stand, inhalt, erfasst: jetzt })
    .execute()
  await protokollieren(tx, {
    aktion: 'step.mda-vermerkt',
    objekt: id,
    person: personId,
    angaben: { stand, felder: felder.map(({ feld }) => feld) },
  })
}

async function steuerIdNehmen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  steuerId: string,
  jetzt: Instant,
): Promise<MdaFeld[]> {
  const bisher = (await nummernHeute(tx, krypto, personId)).find(({ art }) => art === 'steuer_id')
  if (bisher?.wert === steuerId) return []
  const feld = { feld: 'steuer_id', bisher: bisher === undefined ? null : zeigeSteuerId(bisher.wert) }
  const geliefert = zeigeSteuerId(steuerId)
  if (bisher !== undefined) return [{ ...feld, geliefert, uebernommen: false }]
  await nummerAnlegen(tx, krypto, personId, { art: 'steuer_id', wert: steuerId, herkunft: 'MDA' }, jetzt)
  await auffindbarMachen(tx, personId, ['nummern'])
  return [{ ...feld, geliefert, uebernommen: true }]
}
