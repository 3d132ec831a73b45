import { ersterSchluessel, type Vorrat } from './vorrat.ts'

/** Places of a group beside a key in one number: more than a crowd has. */
const STELLEN = 2 ** 14
const HALB = 2 ** 31

let puffer = new Float64Array(1 << 16)

/**
 * Pairs of a group that share a second, greater key, found by sorting the group's further keys: nearly all pairs of a large group
 * share none, and to look at each with each grows with the square. A pair comes once for each such key.
 * @param k the key they all have
 * @param tu gets two places, the smaller one first, and the other key
 */
export function jeZweiter(
  vorrat: Vorrat,
  k: number,
  plaetze: Uint32Array,
  tu: (a: number, b: number, zweiter: number) => void,
): void {
  const alle = weitere(vorrat, k, plaetze).sort()
  for (let i = 0; i < alle.length;) {
    const zweiter = Math.floor((alle[i] ?? 0) / STELLEN)
    const grenze = (zweiter + 1) * STELLEN
    let ende = i + 1
    while (ende < alle.length && (alle[ende] ?? 0) < grenze) ende++
    for (let x = i; x < ende; x++) {
      const a = plaetze[(alle[x] ?? 0) - zweiter * STELLEN] ?? 0
      for (let y = x + 1; y < ende; y++) tu(a, plaetze[(alle[y] ?? 0) - zweiter * STELLEN] ?? 0, zweiter - HALB)
    }
    i = ende
  }
}

/** Keys above k of all in the group, each with the person's place in it. */
function weitere(vorrat: Vorrat, k: number, plaetze: Uint32Array): Float64Array {
  const { schluessel, schluesselEnde } = vorrat
  let zahl = 0
  for (let stelle = 0; stelle < plaetze.length; stelle++) {
    const platz = plaetze[stelle] ?? 0
    const erster = ersterSchluessel(vorrat, platz)
    // They ascend: from the end down to k.
    for (let i = (schluesselEnde[platz] ?? 0) - 1; i >= erster && (schluessel[i] ?? 0) > k; i--) {
      if (zahl === puffer.length) puffer = verdoppelt(puffer)
      puffer[zahl++] = ((schluessel[i] ?? 0) + HALB) * STELLEN + stelle
    }
  }
  return puffer.subarray(0, zahl)
}

/** The same numbers with room for as many more. */
export function verdoppelt(alt: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const neu = new Float64Array(alt.length * 2)
  neu.set(alt)
  return neu
}
