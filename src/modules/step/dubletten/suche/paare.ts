import { type Bereich, jeGruppe } from './gruppen.ts'
import { ersterSchluessel, type Vorrat } from './vorrat.ts'
import { jeZweiter } from './zweite.ts'

/**
 * One shared key alone makes a pair when no more than so many share it. Measured on invented persons: nearly all pairs of
 * strangers share just one key (a day of birth with a frequent name), of second records 0.65 %.
 */
const ALLEIN = 3
/** A key that more share is left out altogether, and they are counted. */
const GEDRAENGE = 10_000

/** In a group above this, a second key is looked for by sorting instead of pair by pair. */
const GROSS = 24

/**
 * Every pair of places with two keys in common, or with a rare one, once over all ranges: it comes at its smallest shared key.
 * @returns how many persons stood in crowds that were left out
 */
export function jePaar(vorrat: Vorrat, wo: Bereich, tu: (a: number, b: number) => void): number {
  const { plaetze: alle, zweiter: grenze } = vorrat
  // Of two blocks, only one of each: pairs within a block are another round's.
  const getrennt = grenze < alle
  const gemeint = (a: number, b: number): boolean => !getrennt || (a < grenze && b >= grenze)
  let ausgelassen = 0
  jeGruppe(vorrat, wo, (k, plaetze) => {
    const zahl = plaetze.length
    if (zahl > GEDRAENGE) ausgelassen += zahl
    else if (zahl > GROSS)
      jeZweiter(vorrat, k, plaetze, (a, b, zweiter) => {
        if (gemeint(a, b) && danach(vorrat, a, b, k) === zweiter) tu(a, b)
      })
    else
      jedesMitJedem(plaetze, (a, b) => {
        if (!gemeint(a, b)) return
        const zweiter = danach(vorrat, a, b, k)
        if (zweiter !== NICHT_DER_ERSTE && (zweiter !== KEINER || zahl <= ALLEIN)) tu(a, b)
      })
  })
  return ausgelassen
}

function jedesMitJedem(plaetze: Uint32Array, tu: (a: number, b: number) => void): void {
  for (let i = 0; i < plaetze.length; i++)
    for (let j = i + 1; j < plaetze.length; j++) tu(plaetze[i] ?? 0, plaetze[j] ?? 0)
}

const NICHT_DER_ERSTE = -Infinity
const KEINER = Infinity

/** The next key after k that two share, or KEINER; NICHT_DER_ERSTE when they share a smaller one than k. */
function danach(vorrat: Vorrat, a: number, b: number, k: number): number {
  const { schluessel, schluesselEnde } = vorrat
  let i = ersterSchluessel(vorrat, a)
  let j = ersterSchluessel(vorrat, b)
  const iEnde = schluesselEnde[a] ?? 0
  const jEnde = schluesselEnde[b] ?? 0
  while (i < iEnde && j < jEnde) {
    const x = schluessel[i] ?? 0
    const y = schluessel[j] ?? 0
    if (x === y && x !== k) return x < k ? NICHT_DER_ERSTE : x
    if (x <= y) i++
    if (y <= x) j++
  }
  return KEINER
}
