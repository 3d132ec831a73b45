/** Seeded chance: the same seed gives the same throws on every machine. */
export interface Wuerfel {
  /** From 0 up to, not including, 1. */
  zahl(): number
  /** Whole number from 0 up to, not including, `ende`. */
  unter(ende: number): number
  trifft(wahrscheinlichkeit: number): boolean
  /** One of a list that is not empty. */
  aus<T>(liste: readonly T[]): T
}

const mische = (h: number): number => {
  let x = h >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}

/** Dice for one purpose and one row (mulberry32). */
export function wuerfel(saat: number, zweck: number, nr: number): Wuerfel {
  let stand = mische(mische(mische(saat) ^ Math.imul(zweck + 1, 0x9e3779b1)) ^ Math.imul(nr + 1, 0x85ebca6b))
  const zahl = (): number => {
    stand = (stand + 0x6d2b79f5) | 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const unter = (ende: number): number => Math.floor(zahl() * ende)
  return {
    zahl,
    unter,
    trifft: (wahrscheinlichkeit) => zahl() < wahrscheinlichkeit,
    aus: (liste) => liste[unter(liste.length)] as (typeof liste)[number],
  }
}

/** Picks by weight: value in, from dice. */
export function gewichtet<T>(paare: readonly (readonly [T, number])[]): (w: Wuerfel) => T {
  const grenzen = new Float64Array(paare.length)
  let summe = 0
  for (const [i, [, gewicht]] of paare.entries()) grenzen[i] = summe += gewicht
  return (w) => {
    const ziel = w.zahl() * summe
    let [links, rechts] = [0, paare.length - 1]
    while (links < rechts) {
      const mitte = (links + rechts) >> 1
      if ((grenzen[mitte] ?? 0) > ziel) rechts = mitte
      else links = mitte + 1
    }
    return (paare[links] as readonly [T, number])[0]
  }
}
