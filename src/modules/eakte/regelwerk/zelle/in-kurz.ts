import { type Eingabe, liesTest, type Positiv } from '../../../../platform/rules/index.ts'
import { naechste, vorige } from './anfang.ts'

/** A cell as a clerk reads and types it, the inverse of `zelleAus`; S-FEEL itself where it has no short form. "" = anything. */
export function inKurz(spalte: Eingabe, zelle: string): string {
  const test = liesTest(spalte, zelle)
  if (typeof test === 'string') return zelle
  if (test.art === 'beliebig') return ''
  const teile = test.tests.map((t) => teilInKurz(spalte, t))
  if (teile.includes(undefined)) return zelle
  return (test.art === 'nicht' ? 'nicht ' : '') + teile.join(', ')
}

/** A cell for the table: list values by name, everything else in short form. */
export function inWorten(spalte: Eingabe, zelle: string): string {
  if (zelle === '-') return '–'
  const gewaehlt = ausListe(spalte, zelle)
  if (gewaehlt === undefined) return inKurz(spalte, zelle)
  const worte = gewaehlt.werte.map((wert) => spalte.werte?.find((w) => w.wert === wert)?.name ?? wert)
  return (gewaehlt.nicht ? 'nicht ' : '') + worte.join(', ')
}

/** The values that a cell of a code list names; undefined for a column without a list and for other tests. */
export function ausListe(spalte: Eingabe, zelle: string): { werte: string[]; nicht: boolean } | undefined {
  const test = spalte.werte && liesTest(spalte, zelle)
  if (test === undefined || typeof test === 'string' || test.art === 'beliebig') return undefined
  const gewaehlt = test.tests.map((t) => (t.art === 'vergleich' && t.op === '=' ? String(t.wert) : undefined))
  return gewaehlt.includes(undefined)
    ? undefined
    : { werte: gewaehlt.filter((w) => w !== undefined), nicht: test.art === 'nicht' }
}

function teilInKurz(spalte: Eingabe, test: Positiv): string | undefined {
  if (test.art === 'fehlt') return 'fehlt'
  return spalte.typ === 'text' && spalte.ziffern === undefined ? namen(test) : werte(test)
}

function werte(test: Exclude<Positiv, { art: 'fehlt' }>): string | undefined {
  if (test.art === 'intervall') return test.vonOffen || test.bisOffen ? undefined : `${test.von}–${test.bis}`
  const worte: Partial<Record<typeof test.op, string>> = { '=': '', '>=': 'ab ', '<=': 'bis ' }
  const wort = worte[test.op]
  return wort === undefined ? undefined : `${wort}${test.wert}`
}

/** "< "H"" is "A–G", "["S".."T")" is "S". */
function namen(test: Exclude<Positiv, { art: 'fehlt' }>): string | undefined {
  if (test.art === 'vergleich') {
    if (test.op === '>=') return `ab ${test.wert}`
    const davor = test.op === '<' ? vorige(String(test.wert)) : undefined
    return davor === undefined ? undefined : `bis ${davor}`
  }
  const bis = vorige(String(test.bis))
  if (test.vonOffen || !test.bisOffen || bis === undefined) return undefined
  return naechste(String(test.von)) === test.bis ? String(test.von) : `${test.von}–${bis}`
}
