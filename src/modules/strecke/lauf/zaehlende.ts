import type { Antwort, Antworten } from './antworten.ts'
import type { Strecke, Umstaende } from './lage.ts'

/**
 * The answers that count: asked for now, or known from an earlier application. What was typed on the way and is not asked for
 * any more stays behind. Working out the same from the result changes nothing.
 */
export function zaehlende(strecke: Strecke, antworten: Antworten, umstaende: Umstaende): Antworten {
  const lage = strecke.lage(antworten, umstaende)
  const ergebnis: Record<string, Record<string, Antwort>> = {}
  for (const frage of strecke.uebersetzt.fragen.values()) {
    const { id } = frage.frage
    for (const ort of lage.orte(frage)) {
      const wert = antworten[ort.instanz]?.[id]
      if (wert === undefined || lage.ablesung.lies(id, ort) === undefined) continue
      // In place: with a copy for each answer the work would grow with the square of their number.
      const dazu = (ergebnis[ort.instanz] ??= {})
      dazu[id] = wert
    }
  }
  return ergebnis
}
