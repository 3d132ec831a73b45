import type { Gewichtet, Modell } from './modell.ts'

/** Why two who look alike may well be two: shown beside the pair, and taken off its weight. */
export type Warnung = 'haushalt' | 'zwillinge' | 'generationen'

/**
 * Not only strangers look alike: what a pair of relatives would give stands against the match beside what strangers
 * would give. Household: name and address shared, given name and birth date like strangers. Twins: the birth date
 * shared too. Two generations of one name: both names shared, the birth date quite different.
 */
export interface Verwandte {
  haushalt: number
  zwillinge: number
  generationen: number
}

/** Sums to begin with: log2 of how frequent such pairs are among all. */
export function anfang({ lambda, verwandte }: Pick<Modell, 'lambda' | 'verwandte'>): Verwandte {
  const fremde = 1 - lambda
  return {
    haushalt: Math.log2(verwandte.haushalt / fremde),
    zwillinge: Math.log2(verwandte.zwillinge / fremde),
    generationen: Math.log2(verwandte.generationen / fremde),
  }
}

/** Level "gleich" and level "verschieden" of the birth date. */
const GLEICH = 0
const VERSCHIEDEN = 8

/** Adds what a field's level says to each kind of relatives. */
export function rechneEin(
  summen: Verwandte,
  { feld, bits, haushalt, u }: Gewichtet,
  stufe: number,
  selten: number,
): void {
  const geteilt = (haushalt[stufe] ?? 0) + (feld.haushalt === 'eigen' ? 0 : selten)
  summen.haushalt += geteilt
  summen.zwillinge += geteilt
  summen.generationen += geteilt
  if (feld.name === 'vorname') summen.generationen += (bits[stufe] ?? 0) + selten
  if (feld.name !== 'geburt') return
  summen.zwillinge += stufe === GLEICH ? selten - Math.log2(u[GLEICH] ?? 1) : -Infinity
  if (stufe !== VERSCHIEDEN) summen.generationen = -Infinity
}

/** Bits that the relatives take off a pair, 0 or negative, and who they are if it is at least one bit. */
export function abzug({ haushalt, zwillinge, generationen }: Verwandte): { bits: number; warnung?: Warnung } {
  const bits = -Math.log2(1 + 2 ** haushalt + 2 ** zwillinge + 2 ** generationen)
  if (bits > -1) return { bits }
  const hoechste = Math.max(haushalt, zwillinge, generationen)
  return {
    bits,
    warnung: hoechste === zwillinge ? 'zwillinge' : hoechste === generationen ? 'generationen' : 'haushalt',
  }
}
