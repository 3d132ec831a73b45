import type { Name } from './name.ts'

const PLAETZE = 1 << 18
const NUMMERN = 2 ** 26
const wer = new Float64Array(PLAETZE)
const wert = new Int8Array(PLAETZE)

/**
 * Remembers how two names compare, one pair per place, the last one stays: in a block the same names meet again and again.
 * For one symmetric function only.
 */
export function gemerkt(a: Name, b: Name, rechne: (a: Name, b: Name) => number): number {
  const paar = a.nummer < b.nummer ? a.nummer * NUMMERN + b.nummer : b.nummer * NUMMERN + a.nummer
  const platz = (Math.imul(a.nummer ^ b.nummer, 0x9e_37_79_b1) + a.nummer + b.nummer) & (PLAETZE - 1)
  if (wer[platz] === paar) return wert[platz] ?? 0
  const neu = rechne(a, b)
  wer[platz] = paar
  wert[platz] = neu
  return neu
}
