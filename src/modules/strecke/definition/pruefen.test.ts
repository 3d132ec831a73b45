import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ableitungen } from '../lauf/ableitung.ts'
import type { Definition, Frage } from './definition.ts'
import { pruefeDefinition } from './pruefen.ts'

const ableitungen: Ableitungen = {
  werte: {},
  mindestens: () => 0,
  noetig: () => true,
  gehoertDazu: () => true,
  istBekannt: () => false,
}

const frage = (id: string, mehr: Partial<Frage> = {}): Frage => ({
  id,
  bezeichnung: id,
  art: 'ja-nein',
  noetig: 'ja',
  je: 'antrag',
  sicherheit: 'belegt',
  ...mehr,
})

const definition = (fragen: readonly Frage[], aendern: Partial<Definition> = {}): Definition => ({
  formulare: [
    { code: 'X', titel: 'X', je: 'antrag', wenn: "a == 'ja'", fragen: [frage('a', { immer: true }), ...fragen] },
  ],
  seiten: [{ key: 's', bereich: 'B', titel: 'S', fragen: ['a', ...fragen.map((f) => f.id)] }],
  nachweise: [],
  veraenderungen: [],
  ...aendern,
})

const befunde = (fragen: readonly Frage[], aendern: Partial<Definition> = {}): string[] =>
  pruefeDefinition(definition(fragen, aendern), ableitungen)

test('HA-02: a sound definition has no findings', () => {
  assert.deepEqual(befunde([frage('b', { wenn: "a == 'ja' and not (a == 'nein')" })]), [])
})

test('HA-02: a question on no page, on two pages, and a page with a strange question are found', () => {
  assert.deepEqual(
    befunde([frage('b')], { seiten: [{ key: 's', bereich: 'B', titel: 'S', fragen: ['a', 'a', 'c'] }] }),
    [
      'a: Die Frage steht auf zwei Seiten.',
      'c: Diese Frage einer Seite gibt es nicht.',
      'b: Die Frage steht auf keiner Seite.',
    ],
  )
})

test('HA-02: contradictions, values that cannot be answered and unknown names are found', () => {
  assert.deepEqual(befunde([frage('b', { wenn: "a == 'ja' and a == 'nein'" })]), [
    "b: „a == 'ja' and a == 'nein'“ kann nie gelten.",
  ])
  assert.deepEqual(befunde([frage('b', { wenn: "a == 'vielleicht'" })]), ['b: „vielleicht“ ist keine Antwort auf „a“.'])
  assert.match(befunde([frage('b', { wenn: "z == 'ja'" })]).join(), /„z“ .* gibt es nicht/)
  assert.match(befunde([frage('b', { wenn: "a == 'ja' or" })]).join(), /nicht lesbar/)
})

test('HA-02: questions that open each other in a circle are found', () => {
  const kreis = [frage('b', { wenn: "c == 'ja'" }), frage('c', { wenn: "b == 'ja'" })]
  assert.match(befunde(kreis).join(), /dreht sich im Kreis/)
})

test('HA-02: evidence nobody asks for, and evidence that does not exist', () => {
  const nachweise = [{ code: 'nw.da', name: 'Da' }]
  assert.deepEqual(befunde([frage('b', { nachweise: [{ code: 'nw.weg' }] })], { nachweise }), [
    'nw.weg: Diesen Nachweis gibt es nicht.',
    'nw.da: Nach diesem Nachweis fragt niemand.',
  ])
})
