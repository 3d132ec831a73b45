import { schluessel } from './schluessel.ts'
import type { Art } from './schluessel.ts'
import type { Wert } from '../tabelle.ts'
import { zerlege } from './zeichenfolge.ts'
import type { Marke } from './zeichenfolge.ts'

/** A token list with a place in it; every reader moves `stelle` only when it succeeds. */
export interface Lauf {
  readonly marken: readonly Marke[]
  stelle: number
}

/** Takes the operator if it is next. */
export function nimm(lauf: Lauf, ...ops: readonly string[]): string | undefined {
  const marke = lauf.marken[lauf.stelle]
  if (marke?.art !== 'op' || !ops.includes(marke.text)) return undefined
  lauf.stelle++
  return marke.text
}

/** Takes the word if it is next. */
export function nimmWort(lauf: Lauf, ...worte: readonly string[]): string | undefined {
  const marke = lauf.marken[lauf.stelle]
  if (marke?.art !== 'wort' || !worte.includes(marke.text)) return undefined
  lauf.stelle++
  return marke.text
}

/** Reads one literal of exactly the column's type; undefined when there is none. */
export function liesLiteral(lauf: Lauf, art: Art): Wert | undefined {
  const start = lauf.stelle
  const wert = art.typ === 'datum' ? liesDatum(lauf) : liesEinfach(lauf)
  if (wert !== undefined && schluessel(art, wert) !== undefined) return wert
  lauf.stelle = start
  return undefined
}

function liesEinfach(lauf: Lauf): Wert | undefined {
  const wort = nimmWort(lauf, 'true', 'false')
  if (wort !== undefined) return wort === 'true'
  const minus = nimm(lauf, '-') !== undefined
  const marke = lauf.marken[lauf.stelle++]
  if (marke?.art === 'zahl') return minus ? 0 - marke.wert : marke.wert
  return marke?.art === 'text' && !minus ? marke.wert : undefined
}

/** date("2026-07-01") or @"2026-07-01". */
function liesDatum(lauf: Lauf): Wert | undefined {
  const kurz = nimm(lauf, '@') !== undefined
  if (!kurz && (nimmWort(lauf, 'date') === undefined || nimm(lauf, '(') === undefined)) return undefined
  const marke = lauf.marken[lauf.stelle++]
  if (!kurz && nimm(lauf, ')') === undefined) return undefined
  return marke?.art === 'text' ? marke.wert : undefined
}

/** Reads a text that is one literal and nothing else, as in an output cell. */
export function literalAus(art: Art, text: string): Wert | undefined {
  const marken = zerlege(text)
  if (!marken) return undefined
  const lauf: Lauf = { marken, stelle: 0 }
  const wert = liesLiteral(lauf, art)
  return lauf.stelle === marken.length ? wert : undefined
}

/** A value as S-FEEL, the inverse of `literalAus`: 12.5, true, "Antrag", date("2026-07-01"). */
export function alsLiteral(art: Art, wert: Wert): string {
  if (art.typ === 'datum') return `date(${JSON.stringify(wert)})`
  return typeof wert === 'number' ? dezimal(wert) : JSON.stringify(wert)
}

/** S-FEEL numbers have no exponent. */
function dezimal(zahl: number): string {
  const text = String(zahl)
  if (!text.includes('e')) return text
  return zahl.toFixed(20).replace(/\.?0+$/, '')
}
