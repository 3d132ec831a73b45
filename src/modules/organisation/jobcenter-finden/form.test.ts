import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liesSuche } from './form.ts'

const gesucht = (wo: string, strasse?: string) => {
  const gelesen = liesSuche({ wo, strasse })
  return gelesen.ok ? gelesen.gesucht : gelesen.fehler.map(({ feld, schluessel }) => `${feld} ${schluessel}`)
}

test('HA-09: the search takes what people type', () => {
  const leer = { ort: undefined, strasse: undefined }
  assert.deepEqual(gesucht(' 24103 '), { ...leer, plz: '24103' })
  assert.deepEqual(gesucht('24 103'), { ...leer, plz: '24103' })
  assert.deepEqual(gesucht('D-24103 Kiel'), { ...leer, plz: '24103', ort: 'Kiel' })
  assert.deepEqual(gesucht('Musterweg 3, 24113 Kiel'), { plz: '24113', ort: 'Kiel', strasse: 'Musterweg 3' })
  assert.deepEqual(gesucht('24113', 'Musterweg 3'), { ...leer, plz: '24113', strasse: 'Musterweg 3' })
  assert.deepEqual(gesucht('Kiel'), { ort: 'Kiel' })
})

test('HA-09: what is no place and no PLZ is an error at the field', () => {
  assert.deepEqual(gesucht('  '), ['wo fehler.leer.wo'])
  for (const wo of ['2410', '241033', 'Kiel 2', '1 2 3']) assert.deepEqual(gesucht(wo), ['wo fehler.plz'], wo)
  assert.deepEqual(gesucht('x'.repeat(101)), ['wo fehler.lang'])
  assert.deepEqual(gesucht('Kiel\u202E'), ['wo fehler.unsichtbar'])
  assert.deepEqual(gesucht('24103', 'x'.repeat(101)), ['strasse fehler.lang'])
})
