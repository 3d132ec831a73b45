import type { Feld, Seltenheit } from './felder/feld.ts'
import type { Vorbereitet } from './person.ts'

/** How frequent the values of a field are. */
export interface Tafel {
  /** Value → share of the persons who have it. */
  readonly anteile: ReadonlyMap<string, number>
  /** Share of a value that the table does not list. */
  readonly selten: number
  /** Chance that two strangers have the same value: what the model's u already reckons with. */
  readonly mittel: number
}

/** Tables by the name that `Seltenheit.tafel` gives; a field without one gets no bits for rareness. */
export type Haeufigkeiten = Readonly<Record<string, Tafel>>

/** No value is worth more than so many bits for its rareness, and none costs more. */
export const TF_HOECHSTENS = 10

/** Bits that an agreement gains (rare value) or loses (frequent one) against the average of its level, −10 to 10. */
export function tfBits(seltenheit: Seltenheit, tafel: Tafel, a: Vorbereitet, b: Vorbereitet, stufe: number): number {
  const anteil = seltenheit.anteil[stufe] ?? 0
  if (anteil === 0) return 0
  const werte = seltenheit.gemeinsam(a, b, stufe)
  if (!werte) return 0
  const [x, y] = werte
  const tx = tafel.anteile.get(x) ?? tafel.selten
  const ty = x === y ? tx : (tafel.anteile.get(y) ?? tafel.selten)
  const bits = anteil * Math.log2(tafel.mittel / Math.max(tx, ty))
  return Math.max(-TF_HOECHSTENS, Math.min(TF_HOECHSTENS, bits))
}

/** Counts the values of all persons; those who lack the field don't count. The first value of a person is the whole one. */
export function zaehle(felder: readonly Feld[], personen: readonly Vorbereitet[]): Haeufigkeiten {
  return Object.fromEntries(
    felder.flatMap(({ haeufigkeit }) => (haeufigkeit ? [[haeufigkeit.tafel, zaehleTafel(haeufigkeit, personen)]] : [])),
  )
}

function zaehleTafel({ werte }: Seltenheit, personen: readonly Vorbereitet[]): Tafel {
  const anzahl = new Map<string, number>()
  const ganze = new Map<string, number>()
  let gesamt = 0
  for (const person of personen) {
    const alle = werte(person)
    const [ganzer] = alle
    if (ganzer === undefined) continue
    gesamt++
    ganze.set(ganzer, (ganze.get(ganzer) ?? 0) + 1)
    for (const wert of alle) anzahl.set(wert, (anzahl.get(wert) ?? 0) + 1)
  }
  return tafelAus(anzahl, gesamt, treffwahrscheinlichkeit(ganze, gesamt))
}

/**
 * A table from counts, as the database keeps them.
 * @param gesamt persons who have the field
 * @param mittel chance that two strangers agree; by default from the counts
 */
export function tafelAus(
  anzahl: ReadonlyMap<string, number>,
  gesamt: number,
  mittel = treffwahrscheinlichkeit(anzahl, gesamt),
): Tafel {
  const n = Math.max(1, gesamt)
  const anteile = new Map<string, number>()
  for (const [wert, wieOft] of anzahl) anteile.set(wert, wieOft / n)
  return { anteile, selten: 1 / n, mittel: Math.max(mittel, 1 / n / n) }
}

function treffwahrscheinlichkeit(anzahl: ReadonlyMap<string, number>, gesamt: number): number {
  if (gesamt < 2) return 1
  let paare = 0
  for (const n of anzahl.values()) paare += n * (n - 1)
  return paare / (gesamt * (gesamt - 1))
}
