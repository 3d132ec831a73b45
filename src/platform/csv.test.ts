import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liesCsv, schreibeCsv } from './csv.ts'

test('CSV: header decides the separator; quotes, doubled quotes, line ends in fields, BOM and blank lines', () => {
  assert.deepEqual(liesCsv('\uFEFFa;b\r\n"eins; zwei";"sagt ""ja"""\r\n\r\n"zwei\nZeilen"; x '), [
    { a: 'eins; zwei', b: 'sagt "ja"' },
    { a: 'zwei\nZeilen', b: 'x' },
  ])
  assert.deepEqual(liesCsv('a,b,c\n1,,\n2'), [
    { a: '1', b: '', c: '' },
    { a: '2', b: '', c: '' },
  ])
  assert.deepEqual(liesCsv(''), [])
  assert.deepEqual(liesCsv('a,b\n'), [])
})

test('CSV: what is written is read back, and no field is taken for a formula', () => {
  const text = schreibeCsv([
    ['a', 'b'],
    ['=SUMME(A1)', 'sagt "ja"; nein\nund'],
  ])
  assert.ok(text.startsWith('\uFEFF"a";"b"\r\n"\'=SUMME'))
  assert.deepEqual(liesCsv(text), [{ a: `'=SUMME(A1)`, b: 'sagt "ja"; nein\nund' }])
})
