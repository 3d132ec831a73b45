import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bedeutung, vergleicheDefinitionen } from './wechsel.ts'

const alt: Bedeutung = { id: 'a', art: 'wahl', je: 'antrag', wahl: ['x', 'y'] }
const tabelle: Bedeutung = {
  id: 't',
  art: 'tabelle',
  je: 'person',
  spalten: [
    { key: 'was', art: 'wahl', wahl: ['x', 'y'] },
    { key: 'wann', art: 'monat' },
  ],
}
const wechsel = (von: Bedeutung, zu: Bedeutung): readonly string[] =>
  vergleicheDefinitionen({ formulare: [{ fragen: [von] }] }, { formulare: [{ fragen: [zu] }] }).flatMap(
    ({ was }) => was,
  )

test('HA-02: an id that changed its kind, its place or lost a choice has changed its meaning', () => {
  assert.deepEqual(wechsel(alt, { ...alt, art: 'text' }), ['Die Art war „wahl“ und ist „text“.'])
  assert.deepEqual(wechsel(alt, { ...alt, je: 'person' }), ['Gefragt wurde je „antrag“, jetzt je „person“.'])
  assert.deepEqual(wechsel(alt, { ...alt, wahl: ['y', 'z'] }), ['Die Antwort „x“ gibt es nicht mehr.'])
  assert.deepEqual(wechsel({ ...alt, art: 'land' }, { ...alt, art: 'land', mehrere: true }).length, 1)
})

test('HA-02: columns that are gone, of another kind or short of a choice change the meaning of a table', () => {
  const [was, wann] = tabelle.spalten ?? []
  assert.ok(was && wann)
  assert.deepEqual(wechsel(tabelle, { ...tabelle, spalten: [was] }), ['Die Spalte „wann“ gibt es nicht mehr.'])
  assert.deepEqual(wechsel(tabelle, { ...tabelle, spalten: [was, { ...wann, art: 'datum' }] }), [
    'Die Spalte „wann“ war „monat“ und ist „datum“.',
  ])
  assert.deepEqual(wechsel(tabelle, { ...tabelle, spalten: [{ ...was, wahl: ['x'] }, wann] }), [
    'In „was“ gibt es „y“ nicht mehr.',
  ])
  assert.deepEqual(wechsel(tabelle, { ...tabelle, eineZeile: true }).length, 1)
})

test('HA-02: new questions, more choices and more columns change no answer', () => {
  assert.deepEqual(wechsel(alt, { ...alt, wahl: ['z', 'y', 'x'] }), [])
  assert.deepEqual(wechsel(alt, { ...alt, id: 'b' }), [])
  assert.deepEqual(
    wechsel(tabelle, { ...tabelle, spalten: [...(tabelle.spalten ?? []), { key: 'mehr', art: 'text' }] }),
    [],
  )
})
