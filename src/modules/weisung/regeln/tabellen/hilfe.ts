import assert from 'node:assert/strict'
import type { Tag } from '../../../../platform/clock/index.ts'
import { liesRegelinhalte } from '../lesen.ts'
import { regelAm } from '../regel-am.ts'
import type { Regel, Termin } from '../schema.ts'

/** The shipped rules, as the tests of tables A2 to A12 look at them. */
export const inhalte = liesRegelinhalte()

/** Short names of the directives in the tables. */
export const W: Record<string, string> = {
  202001001: 'W2020-01',
  202012002: 'W2020-12',
  202209003: 'W2022-09',
  202307007: 'W2023-07',
  202511007: 'W2025-11',
}

export const zeilen = (tabelle: string): string[] => tabelle.trim().split('\n')

export function regel(schluessel: string): Regel {
  const gefunden = inhalte.regeln.find((eine) => eine.schluessel === schluessel)
  assert(gefunden, schluessel)
  return gefunden
}

export const wert = (schluessel: string, tag: Tag): unknown => regelAm(inhalte, schluessel, tag)?.wert

export const kurzquelle = ({ quellen }: Pick<Termin, 'quellen'>): string =>
  quellen.map(({ weisung, punkte }) => `${W[weisung]} ${punkte.join(', ')}`).join('; ')
