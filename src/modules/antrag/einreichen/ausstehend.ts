import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { type Dateien, unterwegs } from '../nachweise/befund.ts'
import type { Eingereicht } from './angaben.ts'

/**
 * Seconds that a round waits for the check of its files. A check takes seconds; a scanner that was restarted or brought up to date has
 * caught up within hours. Longer would cost the office a working day: it then gets the round, and the files when they are free.
 */
const WARTEZEIT = 4 * 3600

/** How long a round that came at this moment waits at most for its files. */
export const wartetBis = (eingegangen: Instant): Instant => plusSekunden(eingegangen, WARTEZEIT)

/** Evidence that came with this round. */
export const eigene = ({ nachweise, runde }: Eingereicht) => nachweise.filter((n) => (n.runde ?? 1) === runde)

/** Ids of this round's own files that are still being checked; those of earlier rounds follow by themselves. */
export function inPruefung(angaben: Eingereicht, dateien: Dateien): string[] {
  const ids = new Set(eigene(angaben).flatMap((n) => n.dateien))
  return unterwegs(dateien).flatMap(({ id }) => (ids.has(id) ? [id] : []))
}

/** The files as they were when the document was made: what was free only later is passed on with a later round. */
export const wieBeimDokument = (dateien: Dateien, ausstehend: readonly string[]): Dateien =>
  new Map(
    [...dateien].map(([id, { ausgabe, ...datei }]) => [
      id,
      ausstehend.includes(id)
        ? { ...datei, stand: 'wird-geprueft' as const }
        : { ...datei, ...(ausgabe !== undefined && { ausgabe }) },
    ]),
  )

/**
 * The newest round with the files that an earlier one could not bring yet, all looked at by now; what was passed on already stays there.
 * @returns undefined if there is nothing to tell: each evidence has another file that is of use
 */
export function nachgelaufen(
  angaben: Eingereicht,
  dateien: Dateien,
  ausstehend: readonly string[],
): Eingereicht | undefined {
  const runde = angaben.runde + 1
  const frei = (id: string): boolean => dateien.get(id)?.stand === 'frei'
  const nachweise = angaben.nachweise.flatMap((n) => {
    const spaet = n.dateien.filter((id) => ausstehend.includes(id))
    const da = n.dateien.filter((id) => !ausstehend.includes(id) && frei(id))
    if (spaet.length === 0 || (da.length > 0 && !spaet.some(frei))) return [n]
    return [...(da.length === 0 ? [] : [{ ...n, dateien: da }]), { ...n, dateien: spaet, runde }]
  })
  return nachweise.some((n) => n.runde === runde) ? { ...angaben, runde, nachweise } : undefined
}
