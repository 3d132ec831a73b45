import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spalten } from '../spalten.ts'
import { inKurz, inWorten } from './in-kurz.ts'
import { zelleAus } from './kurz.ts'

const spalte = (id: string) => spalten.find((s) => s.id === id) ?? assert.fail(id)
const hinUndZurueck = (id: string, faelle: readonly (readonly [string, string, string?])[]): void => {
  for (const [kurz, zelle, gezeigt] of faelle) {
    assert.equal(zelleAus(spalte(id), kurz), zelle, kurz)
    assert.equal(inKurz(spalte(id), zelle), gezeigt ?? kurz, zelle)
    assert.equal(zelleAus(spalte(id), inKurz(spalte(id), zelle)), zelle, zelle)
  }
}

test('EA-02: a clerk writes postcodes and numbers without knowing S-FEEL', () => {
  hinUndZurueck('plz', [
    ['', '-'],
    ['beliebig', '-', ''],
    ['24103', '"24103"'],
    ['24103–24116', '["24103".."24116"]'],
    ['24103 - 24116', '["24103".."24116"]', '24103–24116'],
    ['24103 bis 24116, 24999', '["24103".."24116"],"24999"', '24103–24116, 24999'],
    ['ab 24103', '>= "24103"'],
    ['bis 24103', '<= "24103"'],
    ['nicht 24103', 'not("24103")'],
    ['fehlt', 'null'],
    ['> "24103"', '> "24103"'],
  ])
  hinUndZurueck('geburtsmonat', [
    ['1–6', '[1..6]'],
    ['07', '7', '7'],
    ['3 oder 5', '3,5', '3, 5'],
  ])
})

test('EA-02: names are cut by first letters, whatever signs they are written with', () => {
  hinUndZurueck('nachname', [
    ['A–G', '< "H"', 'bis G'],
    ['h–m', '["H".."N")', 'H–M'],
    ['N–Z', '>= "N"', 'ab N'],
    ['Sch–St', '["SCH".."SU")', 'SCH–ST'],
    ['S', '["S".."T")'],
    ['Ö', '["OE".."OF")', 'OE'],
    ['ab Z', '>= "Z"'],
    ['"KAYA"', '"KAYA"'],
  ])
})

test('EA-02: what cannot be read is refused, not guessed', () => {
  for (const [id, text] of [
    ['plz', '2410'],
    ['plz', 'Kiel'],
    ['plz', '24116-24103-24999'],
    ['geburtsmonat', 'Juli'],
    ['nachname', 'A1'],
    ['nachname', 'von der'],
    ['plz', '? > 3'],
    ['plz', '"24103'],
  ] as const)
    assert.equal(zelleAus(spalte(id), text), undefined, text)
})

test('EA-02: the table names the values of code lists', () => {
  assert.equal(inWorten(spalte('vorgang'), '"antrag.tda","umwandlung"'), 'Antrag, Umwandlung')
  assert.equal(inWorten(spalte('vorgang'), 'not("umwandlung")'), 'nicht Umwandlung')
  assert.equal(inWorten(spalte('vorgang'), '-'), '–')
  assert.equal(inWorten(spalte('plz'), '["24103".."24116"]'), '24103–24116')
})
