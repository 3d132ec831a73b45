import type { Vorbereitet } from '../person.ts'

/** Nothing to compare: a side is missing. Says nothing, weighs nothing. */
export const FEHLT = -1

/** One comparison: its levels, best first, and how two persons fall into them. */
export interface Feld {
  readonly name: string
  /** Level of a pair, or FEHLT. */
  readonly stufe: (a: Vorbereitet, b: Vorbereitet) => number
  readonly stufen: readonly string[]
  readonly haeufigkeit?: Seltenheit
  /**
   * What two persons of one household have in common: "gemeinsam" name and address as if they were one person, "eigen"
   * nothing more than strangers, "offen" what the stock says.
   */
  readonly haushalt: 'gemeinsam' | 'eigen' | 'offen'
}

/** Which values are rare and therefore worth more when they agree. */
export interface Seltenheit {
  /** Name of the table of frequencies. */
  readonly tafel: string
  /** Values of a person that the table counts. */
  readonly werte: (v: Vorbereitet) => readonly string[]
  /** What the pair agrees in at this level, one value per side; undefined where rareness plays no part. */
  readonly gemeinsam: (a: Vorbereitet, b: Vorbereitet, stufe: number) => readonly [string, string] | undefined
  /** Share of the rareness that a level gets, 0 to 1. */
  readonly anteil: readonly number[]
}
