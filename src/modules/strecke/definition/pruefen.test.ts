import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ableitungen } from '../lauf/ableitung.ts'
import type { Definition, Frage } from './definition.ts'
import { pruefeDefinition } from './pruefen.ts'

const ableitungen: Ableitungen = {
  werte: {},
  mindestens: () => 0,
  noetig: (_, __, ___, gilt) => gilt.erst(),
  gehoertDazu: (_, __, { code }, person, noetig) => noetig(code, person),
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

const formular = (code: string, wenn: string, fragen: readonly Frage[] = []): Definition['formulare'][number] => ({
  code,
  titel: code,
  je: 'antrag',
  wenn,
  fragen: [...fragen],
})

/** Findings with further forms beside the first one. */
const mitFormularen = (...formulare: Definition['formulare']): string[] => {
  const grund = definition([])
  const ids = formulare.flatMap((f) => f.fragen.map(({ id }) => id))
  const seiten = [...grund.seiten, { key: 't', bereich: 'B', titel: 'T', fragen: ids }]
  return pruefeDefinition({ ...grund, formulare: [...grund.formulare, ...formulare], seiten }, ableitungen)
}

test('HA-02: conditions of forms are read too, for a first and for a further application', () => {
  assert.deepEqual(mitFormularen(formular('Y', "a == 'ja' and a == 'nein'")), [
    "Y: „a == 'ja' and a == 'nein'“ kann nie gelten.",
  ])
  assert.match(mitFormularen(formular('Y', "z == 'ja'")).join(), /Y: „z“ .* gibt es nicht/)
  const weiter = { ...formular('Y', "a == 'ja'"), beiWeiterbewilligung: "a == 'vielleicht'" }
  assert.deepEqual(mitFormularen(weiter), ['Y: „vielleicht“ ist keine Antwort auf „a“.'])
})

test('HA-02: a form that one of its own questions opens is a circle', () => {
  const kreis = formular('Y', "b == 'ja'", [frage('b')])
  assert.match(mitFormularen(kreis).join(), /^abgeleitet.anlage.y: Die Bedingung dreht sich im Kreis/)
  assert.deepEqual(mitFormularen(formular('Y', "b == 'ja'", [frage('b', { immer: true })])), [])
})

test('HA-02: a question against its form, and against the questions it depends on', () => {
  const gegen = (id: string) => [`${id}: „a == 'nein'“ widerspricht dem Formular oder einer Frage davor.`]
  assert.deepEqual(befunde([frage('b', { wenn: "a == 'nein'" })]), gegen('b'))
  const b = frage('b', { wenn: "a == 'ja'", immer: true })
  const c = frage('c', { wenn: "a == 'nein' and b == 'ja'", immer: true })
  assert.deepEqual(befunde([b, c]), [
    "c: „a == 'nein' and b == 'ja'“ widerspricht dem Formular oder einer Frage davor.",
  ])
  assert.deepEqual(befunde([b, frage('c', { wenn: "a == 'nein' or b == 'ja'", immer: true })]), [])
})

test('HA-02: a contradiction among many questions is found, and what cannot be decided is told', () => {
  const ids = Array.from({ length: 20 }, (_, i) => `v${i}`)
  const alle = ids.map((id) => `${id} == 'ja'`).join(' and ')
  const fragen = ids.map((id) => frage(id))
  assert.match(befunde([...fragen, frage('b', { wenn: `${alle} and v7 == 'nein'` })]).join(), /b: .* kann nie gelten/)
  assert.deepEqual(befunde([...fragen, frage('b', { wenn: `${alle} and not (a == 'nein')` })]), [])
  const wahl = Array.from({ length: 8 }, (_, i) => `w${i}`)
  const tauben = ids.slice(0, 9).map((id) => frage(id, { art: 'wahl', wahl }))
  const eigen = tauben.flatMap(({ id }, i) =>
    tauben.slice(i + 1).flatMap((q) => wahl.map((w) => `not (${id} == '${w}' and ${q.id} == '${w}')`)),
  )
  const irgendwo = tauben.map(({ id }) => `filled(${id})`)
  const schwer = frage('b', { wenn: [...irgendwo, ...eigen].join(' and ') })
  assert.match(befunde([...tauben, schwer]).join(), /b: .* ist zu verwickelt/)
})

test('HA-02: evidence nobody asks for, and evidence that does not exist', () => {
  const nachweise = [{ code: 'nw.da', name: 'Da' }]
  assert.deepEqual(befunde([frage('b', { nachweise: [{ code: 'nw.weg' }] })], { nachweise }), [
    'nw.weg: Diesen Nachweis gibt es nicht.',
    'nw.da: Nach diesem Nachweis fragt niemand.',
  ])
})

test('HA-02: a check compares two numbers or two days of the same person, and each has its own key', () => {
  const [b, c] = [frage('b', { art: 'betrag' }), frage('c', { art: 'datum' })]
  const je = frage('d', { art: 'betrag', je: 'person' })
  const pruefung = (als: number | string, key = 'k') => ({ key, frage: 'b', op: '>' as const, als })
  assert.deepEqual(befunde([b, c, je], { pruefungen: [pruefung(7), pruefung('b', 'k2')] }), [])
  for (const als of ['c', 'd', 'a', 'weg'])
    assert.deepEqual(befunde([b, c, je], { pruefungen: [pruefung(als)] }), [
      'k: Diese Angaben lassen sich nicht vergleichen.',
    ])
  assert.deepEqual(befunde([b], { pruefungen: [pruefung(1), pruefung(2)] }), ['k: Die Prüfung gibt es zweimal.'])
})
