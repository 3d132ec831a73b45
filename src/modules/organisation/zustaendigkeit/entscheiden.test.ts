import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bezirkszeile, entscheide } from './entscheiden.ts'

const zeile = (dienststelleId: string, rest: Partial<Bezirkszeile> = {}): Bezirkszeile => ({
  dienststelleId,
  ags: null,
  strasse: null,
  von: null,
  bis: null,
  seite: 'alle',
  ...rest,
})
const lage = (rest: { strasse?: string; hausnummer?: number; kreise?: string[] } = {}) => ({
  kreise: ['01002'],
  ...rest,
})
const eindeutig = (dienststelleId: string) => ({ art: 'eindeutig', dienststelleId })
const auswahl = (...dienststelleIds: string[]) => ({ art: 'auswahl', dienststelleIds })

test('HA-09: one district is certain, none is unknown, two are asked', () => {
  assert.deepEqual(entscheide([zeile('a')], lage()), eindeutig('a'))
  assert.deepEqual(entscheide([], lage()), { art: 'unbekannt' })
  assert.deepEqual(entscheide([zeile('a'), zeile('b'), zeile('a')], lage()), auswahl('a', 'b'))
})

test('HA-09: a Kreis decides where the place lies in one, and asks where part of the PLZ has no district', () => {
  const zeilen = [zeile('a', { ags: '01002' }), zeile('b', { ags: '01058' })]
  assert.deepEqual(entscheide(zeilen, lage()), eindeutig('a'))
  assert.deepEqual(entscheide(zeilen, lage({ kreise: ['01058'] })), eindeutig('b'))
  assert.deepEqual(entscheide(zeilen, lage({ kreise: ['01002', '01058'] })), auswahl('a', 'b'))
  assert.deepEqual(entscheide(zeilen, lage({ kreise: ['01002', '01999'] })), auswahl('a'))
  assert.deepEqual(entscheide(zeilen, lage({ kreise: ['01999'] })), { art: 'unbekannt' })
})

test('HA-09: a street range decides by house number and side', () => {
  const zeilen = [
    zeile('a'),
    zeile('b', { strasse: 'S', von: 10, bis: 20 }),
    zeile('c', { strasse: 'S', von: 21, seite: 'gerade' }),
    zeile('d', { strasse: 'S', von: 21, seite: 'ungerade' }),
  ]
  const nummer = (hausnummer: number) => entscheide(zeilen, lage({ strasse: 'S', hausnummer }))
  assert.deepEqual(nummer(9), eindeutig('a'))
  assert.deepEqual([nummer(10), nummer(20)], [eindeutig('b'), eindeutig('b')])
  assert.deepEqual([nummer(22), nummer(21)], [eindeutig('c'), eindeutig('d')])
  assert.deepEqual(entscheide(zeilen, lage({ strasse: 'S' })), auswahl('a', 'b', 'c', 'd'))
  assert.deepEqual(entscheide(zeilen, lage({ strasse: 'T', hausnummer: 12 })), eindeutig('a'))
  assert.deepEqual(entscheide(zeilen, lage()), auswahl('a', 'b', 'c', 'd'))
})

test('HA-09: a street that no list has rules nobody out', () => {
  const zeilen = [zeile('a', { strasse: 'S' }), zeile('b', { strasse: 'T' })]
  assert.deepEqual(entscheide(zeilen, lage({ strasse: 'S' })), eindeutig('a'))
  assert.deepEqual(entscheide(zeilen, lage({ strasse: 'X' })), auswahl('a', 'b'))
})
