import { type Antwort, type Antworten, ortAus } from './antworten.ts'
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

/** Answers that count by what they are: asked for here, or only known from an earlier application. */
export function gefragtUndBekannt(strecke: Strecke, antworten: Antworten, umstaende: Umstaende) {
  const lage = strecke.lage(antworten, umstaende)
  const istGefragt = (id: string, instanz: string): boolean => {
    const frage = strecke.uebersetzt.fragen.get(id)
    return frage !== undefined && lage.gefragt(frage, ortAus(instanz))
  }
  const nur = (gefragt: boolean): Antworten =>
    Object.fromEntries(
      Object.entries(antworten)
        .map(
          ([instanz, werte]) =>
            [
              instanz,
              Object.fromEntries(Object.entries(werte).filter(([id]) => istGefragt(id, instanz) === gefragt)),
            ] as const,
        )
        .filter(([, werte]) => Object.keys(werte).length > 0),
    )
  return { gefragt: nur(true), bekannt: nur(false) }
}
