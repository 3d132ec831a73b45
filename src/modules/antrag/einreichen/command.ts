import { ersterDesMonats, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import { behalten, halten } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { neueReferenz } from '../../../platform/referenz.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Bogen } from '../bogen/bogen.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { meinBogen } from '../bogen/offen.ts'
import { bogenAbsenden } from '../bogen/speichern.ts'
import { dateienZu } from '../nachweise/befund.ts'
import { darf } from '../policy.ts'
import type { Eingereicht } from './angaben.ts'
import { eingefroren } from './eingefroren.ts'
import { type Einreichung, einreichungAus } from './einreichungen.ts'
import { wartetAufPruefung } from './freigabe.ts'
import { istOffen, nachBefund } from './mit-dateien.ts'

/** Place of the frozen content. */
export const angabenOrt = (id: string) => ({ tabelle: 'antrag.einreichung', spalte: 'angaben', zeile: id })

/**
 * Sends a form (HA-04): answers that count, frozen with the version they were asked by; hand-over queued; all in one transaction.
 * Sending again finds what the first press made. Nothing that is missing is refused (§ 37 SGB II).
 * @param eingegangen server time when the request was read completely
 */
export const einreichen = (
  haus: Haus,
  kunde: Kunde,
  was: { art: Formularart; bogenId: string },
  eingegangen: Instant,
) =>
  alsKunde(haus.db, kunde, async (tx): Promise<{ einreichung: Einreichung; doppelt: boolean } | 'wartet'> => {
    if (!darf.stellen(tx.zugriff, kunde.personId)) throw new NotFound()
    // Locks it; one that was sent meanwhile is not to be had any more.
    const offen = await meinBogen(tx, haus, kunde, was.art, true)
    const frueher = await einreichungAus(tx, was.bogenId)
    if (frueher !== undefined) return { einreichung: frueher, doppelt: true }
    if (offen?.bogen.id !== was.bogenId) throw new NotFound()
    if (await wartetAufPruefung(tx, haus, kunde, was.art.art)) return 'wartet'
    await festhalten(tx, haus, offen.bogen, await eingefroren(tx, haus, was.art, offen, eingegangen), eingegangen)
    await bogenAbsenden(tx, was.bogenId, eingegangen)
    const einreichung = await einreichungAus(tx, was.bogenId)
    if (einreichung === undefined) throw new Error('Die Einreichung fehlt')
    return { einreichung, doppelt: false }
  })

async function festhalten(
  tx: Transaction,
  haus: Haus,
  bogen: Bogen,
  angaben: Eingereicht,
  eingegangen: Instant,
): Promise<void> {
  const id = neueId()
  const dateien = await dateienZu(tx, haus, angaben.nachweise)
  const kopf = await kopfVon(tx, bogen, angaben, eingegangen)
  const eigentum = { besitzer: bogen.personId, bestand: 'antrag' } as const
  await tx
    .insertInto('antrag.einreichung')
    .values({
      id,
      bogen_id: bogen.id,
      runde: angaben.runde,
      art: bogen.art,
      ...kopf,
      konto_id: bogen.kontoId,
      person_id: bogen.personId,
      dienststelle_id: bogen.dienststelleId,
      eingegangen,
      angaben: await haus.krypto.verschluesseln(tx, eigentum, angabenOrt(id), JSON.stringify(angaben)),
      fehlende_angaben: angaben.fehlend.length,
      fehlende_nachweise: nachBefund(angaben, dateien).nachweise.filter(istOffen).length,
    })
    .execute()
  // What was sent is kept, whatever becomes of the library; what was not sent is let go.
  await behalten(tx, id, [...dateien.keys()])
  await halten(tx, bogen.id, [])
  const dienststelle = bogen.dienststelleId
  await uebergeben(tx, { art: 'antrag.gesamtdokument', bezug: id, dienststelle, faellig: eingegangen })
  await protokollieren(tx, {
    aktion: 'antrag.eingereicht',
    objekt: id,
    person: bogen.personId,
    dienststelle,
    rechtsgrundlage: '§ 60 SGB I',
    angaben: { art: bogen.art, bogen: bogen.id, runde: angaben.runde },
  })
}

/** Number and days: of the Tag der Antragstellung where there is one, else of today. */
async function kopfVon(tx: Transaction, { antragId }: Bogen, { antworten }: Eingereicht, eingegangen: Instant) {
  if (antragId !== null) {
    return tx
      .selectFrom('antrag.antrag')
      .select(['referenz', 'tag_der_antragstellung', 'wirkt_ab'])
      .where('id', '=', antragId)
      .executeTakeFirstOrThrow()
  }
  const tag = tagInBerlin(eingegangen)
  // A further application acts from the first of the month in which its period begins.
  const ab = antworten['antrag']?.['wba.start.zeitraum-ab']
  const wirkt_ab = ersterDesMonats(typeof ab === 'string' && ab !== '' ? ab : tag)
  return { referenz: neueReferenz(), tag_der_antragstellung: tag, wirkt_ab }
}
