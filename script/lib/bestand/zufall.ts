/**
 * A number from 0 up to, not including, `ende`, that depends only on the seed, on what it is for and on the row: the same row
 * of the same stock is the same person in every table and in every run.
 */
export function zufall(zweck: number, nr: number, ende: number): number {
  let h = (SAAT ^ Math.imul(zweck + 1, 0x9e3779b1) ^ Math.imul(nr, 0x85ebca6b)) >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return ((h ^ (h >>> 16)) >>> 0) % ende
}

const SAAT = 20260701

const HALB = 65_536
const hex = Array.from({ length: HALB }, (_, zahl) => zahl.toString(16).padStart(4, '0'))
const hex8 = (zahl: number): string => (hex[zahl >>> 16] ?? '') + (hex[zahl & 0xffff] ?? '')

/** A UUIDv7 of a row: its moment, the kind of row, its number. In order of time, so that indexes grow at their end. */
export function idVon(art: number, nr: number, ms: number): string {
  const hinten = hex8(zufall(900 + art, nr, 2 ** 32))
  const zeit = `${hex8(Math.floor(ms / HALB))}-${hex[ms % HALB] ?? ''}`
  return `${zeit}-7${(hex[art] ?? '').slice(1)}-8${hinten.slice(0, 3)}-${hex8(nr).slice(1)}${hinten.slice(3)}`
}
