import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zusammenfuehren } from './zusammenfuehren.ts'

const felder = ['a', 'b', 'c']

test('HA-03: two windows: what only one of them changed is taken from that one', () => {
  const ergebnis = zusammenfuehren({ a: '1', b: '2' }, { a: '1', b: 'dort' }, { a: 'hier', b: '2', c: 'neu' }, felder)
  assert.deepEqual(ergebnis, { werte: { a: 'hier', b: 'dort', c: 'neu' }, konflikte: [] })
})

test('HA-03: two windows: only what both changed differently is asked again, and until then the saved answer stays', () => {
  const ergebnis = zusammenfuehren({ a: '1', b: '2' }, { a: 'x', b: 'gleich' }, { a: 'y', b: 'gleich' }, felder)
  assert.deepEqual(ergebnis, { werte: { a: 'x', b: 'gleich' }, konflikte: [{ feld: 'a', dort: 'x', hier: 'y' }] })
})

test('HA-03: emptied in one window, untouched in the other: it is empty', () => {
  assert.deepEqual(zusammenfuehren({ a: '1' }, { a: '1' }, {}, felder), { werte: {}, konflikte: [] })
})
