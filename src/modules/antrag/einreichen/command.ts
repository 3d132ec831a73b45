import { ersterDesMonats, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import { halten } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, NotFound } from '../../../platform/http/index.ts'
import { neueReferenz } from '../../../platform/referenz.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Bogen } from '../bogen/bogen.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { meinBogen } from '../bogen/offen.ts'
import { bogenAbsenden } from '../bogen/speichern.ts'
import { darf } from '../policy.ts'
import type { Eingereicht } from './angaben.ts'
import { eingefroren } from './eingefroren.ts'
import { type Einreichung, einreichungAus } from './einreichungen.ts'
import { festhalten } from './festhalten.ts'
import { wartetAufPruefung } from './freigabe.ts'

const GEAENDERT = 'Ihre Angaben haben sich inzwischen geändert. Bitte prüfen Sie sie und senden Sie noch einmal ab.'

/**
 * Sends a form (HA-04): answers that count, frozen with the version they were asked by; hand-over queued; all in one transaction.
 * Sending again finds what the first press made. Nothing that is missing is refused (§ 37 SGB II).
 * @param was.frisch the person proved a moment ago that it is them: a protected form is not sent without it
 * @param eingegangen server time when the request was read completely
 */
export const einreichen = (
  haus: Haus,
  kunde: Kunde,
  was: { art: Formularart; bogenId: string; frisch?: boolean },
  eingegangen: Instant,
) =>
  alsKunde(haus.db, kunde, async (tx): Promise<{ einreichung: Einreichung; doppelt: boolean } | 'wartet'> => {
    if (!darf.stellen(tx.zugriff, kunde.personId)) throw new NotFound()
    // Locks it; one that was sent meanwhile is not to be had any more.
    const offen = await meinBogen(tx, haus, kunde, was.art, true)
    const frueher = await einreichungAus(tx, was.bogenId)
    if (frueher !== undefined) return { einreichung: frueher, doppelt: true }
    if (offen?.bogen.id !== was.bogenId) throw new NotFound()
    if (was.frisch !== true && was.art.geschuetzt?.(offen.bogen.antworten) === true) throw new Conflict(GEAENDERT)
    if (await wartetAufPruefung(tx, haus, kunde, was.art.art)) return 'wartet'
    const angaben = await eingefroren(tx, haus, was.art, offen, eingegangen)
    const wo = { ...offen.bogen, ...(await kopfVon(tx, offen.bogen, angaben, eingegangen)) }
    await festhalten(tx, haus, wo, angaben, eingegangen)
    // What was not sent is let go.
    await halten(tx, was.bogenId, [])
    await bogenAbsenden(tx, was.bogenId, eingegangen)
    const einreichung = await einreichungAus(tx, was.bogenId)
    if (einreichung === undefined) throw new Error('Die Einreichung fehlt')
    return { einreichung, doppelt: false }
  })

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
  // A further application acts from the first of the month in which its period begins, never before that of its own month (§ 37 (2) SGB II).
  const ab = antworten['antrag']?.['wba.start.zeitraum-ab']
  const wirkt_ab = ersterDesMonats(typeof ab === 'string' && ab > tag ? ab : tag)
  return { referenz: neueReferenz(), tag_der_antragstellung: tag, wirkt_ab }
}
