/** Seeded generator for tests and bench (mulberry32): the same numbers on every machine. */
export interface Zufall {
  /** Whole number from 0 to n - 1. */
  bis(n: number): number
  aus<T>(liste: readonly T[]): T
}

export function zufall(saat: number): Zufall {
  let stand = saat >>> 0
  const naechste = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const bis = (n: number): number => Math.floor(naechste() * n)
  return { bis, aus: (liste) => liste[bis(liste.length)] ?? liste[0]! }
}
