/** Seeded numbers from 0 to 1 (mulberry32): the same seed gives the same training on every machine. */
export function zufall(saat: number): () => number {
  let zustand = saat | 0
  return () => {
    zustand = (zustand + 0x6d_2b_79_f5) | 0
    let t = Math.imul(zustand ^ (zustand >>> 15), zustand | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
