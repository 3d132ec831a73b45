import { sql } from 'kysely'
import { type Instant, plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Kundenstand, kundenstand } from '../stand/kundenstand.ts'

/** Days for which what was deleted can be had back. */
export const PAPIERKORB_TAGE = 30

/** Newest messages looked at: far more than one person ever has. */
const HOECHSTENS = 3000

/** A conversation as its customer's list shows it. */
export interface Fadenzeile {
  readonly id: string
  readonly referenz: string
  readonly dienststelleId: string
  readonly anliegen: string
  readonly zuletzt: Instant
  readonly stand: Kundenstand
  /** Answers that were not opened yet. */
  readonly ungelesen: number
  readonly dateien: number
  /** When the customer put it away; then it lies in the bin. */
  readonly geloescht: Instant | null
}

/** The conversations of whoever asks, unread first, then the newest; those that were deleted for good are missing. */
export async function fadenliste(tx: Transaction, personIds: readonly string[], jetzt: Instant): Promise<Fadenzeile[]> {
  const zeilen = await nachrichtenVon(tx, personIds)
  const jeFaden = Map.groupBy(zeilen, ({ fadenId }) => fadenId)
  const seit = plusTage(tagInBerlin(jetzt), -PAPIERKORB_TAGE)
  return [...jeFaden.values()]
    .flatMap((nachrichten) => zeileAus(nachrichten) ?? [])
    .filter(({ geloescht }) => geloescht === null || tagInBerlin(geloescht) >= seit)
    .toSorted((a, b) => Number(b.ungelesen > 0) - Number(a.ungelesen > 0) || b.zuletzt.getTime() - a.zuletzt.getTime())
}

type Zeile = Awaited<ReturnType<typeof nachrichtenVon>>[number]

/** @param nachrichten of one conversation, newest first */
function zeileAus(nachrichten: readonly Zeile[]): Fadenzeile | undefined {
  const da = nachrichten.filter(({ geloescht }) => geloescht === null)
  const [neueste] = da.length > 0 ? da : nachrichten
  if (neueste === undefined) return undefined
  const { fadenId, referenz, dienststelleId, anliegen } = neueste
  return {
    id: fadenId,
    referenz,
    dienststelleId,
    anliegen,
    zuletzt: neueste.abgesendet,
    stand: kundenstand(neueste),
    ungelesen: da.filter(({ richtung, gelesen }) => richtung === 'aus' && gelesen === null).length,
    dateien: da.reduce((summe, { dateien }) => summe + dateien, 0),
    geloescht: da.length > 0 ? null : neueste.geloescht,
  }
}

const nachrichtenVon = (tx: Transaction, personIds: readonly string[]) =>
  tx
    .selectFrom('postfach.nachricht as n')
    .innerJoin('postfach.faden as f', 'f.id', 'n.faden_id')
    .leftJoin('postfach.ansicht as a', 'a.nachricht_id', 'n.id')
    .select(['f.id as fadenId', 'f.referenz', 'f.dienststelle_id as dienststelleId', 'f.anliegen', 'f.geschlossen'])
    .select(['n.abgesendet', 'n.uebergeben', 'n.aufgenommen', 'a.gelesen', 'a.geloescht'])
    .select((eb) => [
      eb.ref('n.richtung').$castTo<'ein' | 'aus'>().as('richtung'),
      sql<number>`(select count(*)::int from postfach.anhang h where h.nachricht_id = n.id)`.as('dateien'),
    ])
    .where('n.person_id', '=', (eb) => eb.fn.any(eb.val([...personIds])))
    .orderBy('n.id', 'desc')
    .limit(HOECHSTENS)
    .execute()
