import { type Bereich, jeGruppe } from './gruppen.ts'
import { ersterSchluessel, type Vorrat } from './vorrat.ts'

/**
 * One shared key alone makes a pair when no more than so many share it. Measured on invented persons: nearly all pairs of
 * strangers share just one key (a day of birth with a frequent name), of second records 0.65 %.
 */
const ALLEIN = 3
/** A key that more share is left out altogether, and they are counted. */
const GEDRAENGE = 10_000

/**
 * Every pair of places with two keys in common, or with a rare one, once over all ranges: it comes at its smallest shared key.
 * @returns how many persons stood in crowds that were left out
 */
export function jePaar(vorrat: Vorrat, wo: Bereich, tu: (a: number, b: number) => void): number {
  const { plaetze: alle, zweiter } = vorrat
  const zwei = zweiter < alle
  let ausgelassen = 0
  jeGruppe(vorrat, wo, (k, plaetze) => {
    const zahl = plaetze.length
    if (zahl > GEDRAENGE) {
      ausgelassen += zahl
      return
    }
    const noetig = zahl <= ALLEIN ? 1 : 2
    for (let i = 0; i < zahl; i++) {
      const a = plaetze[i] ?? 0
      if (zwei && a >= zweiter) break
      for (let j = i + 1; j < zahl; j++) {
        const b = plaetze[j] ?? 0
        if (zwei && b < zweiter) continue
        if (gemeinsame(vorrat, a, b, k) >= noetig) tu(a, b)
      }
    }
  })
  return ausgelassen
}

/** How many keys two share, up to 2; 0 when k is not the smallest of them. */
function gemeinsame(vorrat: Vorrat, a: number, b: number, k: number): number {
  const { schluessel, schluesselEnde } = vorrat
  let i = ersterSchluessel(vorrat, a)
  let j = ersterSchluessel(vorrat, b)
  const iEnde = schluesselEnde[a] ?? 0
  const jEnde = schluesselEnde[b] ?? 0
  let zahl = 0
  while (i < iEnde && j < jEnde) {
    const x = schluessel[i] ?? 0
    const y = schluessel[j] ?? 0
    if (x === y) {
      if (x < k) return 0
      if (++zahl === 2) return 2
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  return zahl
}
