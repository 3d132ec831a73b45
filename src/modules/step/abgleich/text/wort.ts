import { falte } from './falten.ts'
import { buchstaben } from './jaro-winkler.ts'
import { koelner } from './koelner.ts'
import { gemerkt } from './merken.ts'
import { umschrift } from './umschrift.ts'
import { varianten } from './varianten.ts'

/** One word of a name with everything that is compared about it. */
export interface Wort {
  /** Search form of DIN 91379. */
  readonly text: string
  readonly falt: string
  /** Which letters `falt` has. */
  readonly maske: number
  readonly kanon: string
  readonly koelner: string
  readonly varianten: readonly number[]
}

/** A word from its search form; the same text gives the same object nearly always, so compare by `===` first. */
export const wort: (text: string) => Wort = gemerkt((text) => ({
  text,
  falt: falte(text),
  maske: buchstaben(falte(text)),
  kanon: umschrift(text),
  koelner: koelner(text),
  varianten: varianten(text),
}))

/** True when both are short forms or transcriptions of one name. */
export function verwandt(a: Wort, b: Wort): boolean {
  if (a.kanon === b.kanon && a.kanon.length > 2) return true
  if (a.varianten.length === 0 || b.varianten.length === 0) return false
  for (const nummer of a.varianten) if (b.varianten.includes(nummer)) return true
  return false
}
