import type { Vorrat } from './vorrat.ts'
import { verdoppelt } from './zweite.ts'

/** A range of keys: one of `teile` equal parts of all int4. */
export interface Bereich {
  readonly von: number
  readonly bis: number
}

const ALLE = 2 ** 32
/** The nr-th of so many ranges. */
export const bereich = (nr: number, teile: number): Bereich => ({
  von: Math.floor((ALLE / teile) * nr) - ALLE / 2,
  bis: Math.floor((ALLE / teile) * (nr + 1)) - ALLE / 2,
})

/** Places in a number beside their key: both fit into 53 bits when there are at least 16 ranges. */
const PLAETZE = 2 ** 25

/**
 * All persons of the Vorrat that share a key of the range with somebody, key by key in ascending order.
 * @param tu gets the key and the places in ascending order, which are valid during the call only
 */
export function jeGruppe(vorrat: Vorrat, { von, bis }: Bereich, tu: (k: number, plaetze: Uint32Array) => void): void {
  const alle = eintraege(vorrat, von, bis)
  let plaetze = new Uint32Array(1024)
  for (let i = 0; i < alle.length;) {
    const k = Math.floor((alle[i] ?? 0) / PLAETZE)
    const naechster = (k + 1) * PLAETZE
    let zahl = 0
    for (; i < alle.length && (alle[i] ?? 0) < naechster; i++) {
      if (zahl === plaetze.length) plaetze = groesser(plaetze)
      plaetze[zahl++] = (alle[i] ?? 0) - k * PLAETZE
    }
    if (zahl > 1) tu(k + von, plaetze.subarray(0, zahl))
  }
}

function groesser(alt: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const neu = new Uint32Array(alt.length * 2)
  neu.set(alt)
  return neu
}

/** Room beyond the average of a range: keys are spread evenly. */
const LUFT = 1.05

/** Key and place of every key in the range as one number each, sorted. */
function eintraege({ schluessel, schluesselEnde, plaetze }: Vorrat, von: number, bis: number): Float64Array {
  const belegt = schluesselEnde[plaetze - 1] ?? 0
  let alle = new Float64Array(Math.ceil(((belegt * (bis - von)) / ALLE) * LUFT) + 1000)
  let zahl = 0
  let i = 0
  for (let platz = 0; platz < plaetze; platz++) {
    for (const ende = schluesselEnde[platz] ?? 0; i < ende; i++) {
      const k = schluessel[i] ?? 0
      if (k < von || k >= bis) continue
      if (zahl === alle.length) alle = verdoppelt(alle)
      alle[zahl++] = (k - von) * PLAETZE + platz
    }
  }
  return alle.subarray(0, zahl).sort()
}
