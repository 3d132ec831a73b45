import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { behalten } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { einloesen } from '../anfordern/einloesen.ts'
import { dateienZu } from '../nachweise/befund.ts'
import type { Eingereicht } from './angaben.ts'
import { istOffen, nachBefund } from './mit-dateien.ts'

/** Place of the frozen content. */
export const angabenOrt = (id: string) => ({ tabelle: 'antrag.einreichung', spalte: 'angaben', zeile: id })

/** Whose round it is, where it goes, and under which number and days. */
interface Wo {
  /** Id of the form. */
  readonly id: string
  readonly art: Bogenart
  readonly kontoId: string
  readonly personId: string
  readonly dienststelleId: string
  readonly referenz: string
  readonly tag_der_antragstellung: Tag
  readonly wirkt_ab: Tag
  /** It brings files that came with an earlier round. */
  readonly nachlauf?: boolean
}

/**
 * Keeps a round for good, with its files, and queues its document. The round is its key.
 * @returns its id; undefined if this round is there already: somebody pressed twice
 */
export async function festhalten(
  tx: Transaction,
  haus: Haus,
  wo: Wo,
  angaben: Eingereicht,
  eingegangen: Instant,
): Promise<string | undefined> {
  const id = neueId()
  const dateien = await dateienZu(tx, haus, angaben.nachweise)
  const eigentum = { besitzer: wo.personId, bestand: 'antrag' } as const
  const kommt = nachBefund(angaben, dateien)
  const neu = await tx
    .insertInto('antrag.einreichung')
    .values({
      id,
      bogen_id: wo.id,
      runde: angaben.runde,
      art: wo.art,
      referenz: wo.referenz,
      tag_der_antragstellung: wo.tag_der_antragstellung,
      wirkt_ab: wo.wirkt_ab,
      konto_id: wo.kontoId,
      person_id: wo.personId,
      dienststelle_id: wo.dienststelleId,
      nachlauf: wo.nachlauf ?? false,
      eingegangen,
      angaben: await haus.krypto.verschluesseln(tx, eigentum, angabenOrt(id), JSON.stringify(angaben)),
      fehlende_angaben: angaben.fehlend.length,
      fehlende_nachweise: kommt.nachweise.filter(istOffen).length,
    })
    .onConflict((oc) => oc.columns(['bogen_id', 'runde']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (neu === undefined) return undefined
  await behalten(tx, id, [...dateien.keys()])
  await einloesen(tx, wo.personId, kommt, eingegangen)
  await uebergeben(tx, {
    art: 'antrag.gesamtdokument',
    bezug: id,
    dienststelle: wo.dienststelleId,
    faellig: eingegangen,
  })
  await protokollieren(tx, {
    aktion: angaben.runde === 1 ? 'antrag.eingereicht' : 'antrag.nachgereicht',
    objekt: id,
    person: wo.personId,
    dienststelle: wo.dienststelleId,
    rechtsgrundlage: '§ 60 SGB I',
    angaben: { art: wo.art, bogen: wo.id, runde: angaben.runde },
  })
  return id
}
