import { FEHLT_BYTE, type Stufen } from './stufen.ts'

/** Weight of what is known before against what is seen, in pairs: holds levels that are never seen. */
const VORGABE_PAARE = 20
const U_MINDESTENS = 1e-7

/** Adds to the count of a level; a field that is missing counts nowhere. */
export function zaehle(zaehler: Float64Array | undefined, stufe: number, p: number): void {
  if (zaehler && stufe !== FEHLT_BYTE) zaehler[stufe] = (zaehler[stufe] ?? 0) + p
}

/** Counts together with what is known before, which holds levels that are never seen. */
export function mitVorgabe(gezaehlt: Float64Array, vorgabe: readonly number[]): number[] {
  const summe = vorgabe.reduce((a, b) => a + b, 0)
  return vorgabe.map((wert, l) => (gezaehlt[l] ?? 0) + (VORGABE_PAARE * wert) / summe)
}

/** Shares held near what is known before, and summing to one again. */
export function inGrenzen(werte: readonly number[], vorgabe: readonly number[], spielraum: number): readonly number[] {
  if (spielraum === Infinity) return werte
  const bekannt = anteile(vorgabe)
  return anteile(
    werte.map((wert, l) => {
      const mitte = bekannt[l] ?? wert
      return Math.min(mitte * 2 ** spielraum, Math.max(mitte * 2 ** -spielraum, wert))
    }),
  )
}

/** Shares that sum to one. */
export function anteile(werte: readonly number[]): number[] {
  const summe = werte.reduce((a, b) => a + b, 0)
  return werte.map((wert) => wert / summe)
}

/** Before anything is seen, a household shares half of what may be shared. */
export const gemischt = (m: readonly number[], u: readonly number[]): number[] =>
  m.map((wert, l) => (wert + (u[l] ?? 0)) / 2)

/** Random pairs hold a few matches: what they add to u is taken out. */
export const ohneGleiche = (u: readonly number[], m: readonly number[], lambda: number): number[] =>
  u.map((wert, l) => Math.min(1, Math.max(U_MINDESTENS, wert * 0.1, (wert - lambda * (m[l] ?? 0)) / (1 - lambda))))

/** Shares of levels among random pairs; what never came counts as half a pair. */
export function zaehleU(stufen: Stufen, jeFeld: readonly number[]): number[][] {
  const breite = jeFeld.length
  return jeFeld.map((anzahl, f) => {
    const gezaehlt = new Float64Array(anzahl)
    for (let k = 0; k < stufen.anzahl; k++) zaehle(gezaehlt, stufen.werte[k * breite + f] ?? FEHLT_BYTE, 1)
    const summe = gezaehlt.reduce((a, b) => a + b, 0)
    return Array.from(gezaehlt, (n) => Math.max(U_MINDESTENS, Math.max(n, 0.5) / Math.max(1, summe)))
  })
}
