import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ausgelieferteDefinition } from './definition.ts'
import { ausgelieferteTexteGeprueft, deutscheTexte, texteFuer } from './texte.ts'

for (const { sprache, fehlt, fremd } of ausgelieferteTexteGeprueft()) {
  test(`HA-02: in ${sprache} nothing is missing`, () => assert.deepEqual(fehlt, []))
  test(`HA-02: in ${sprache} there is no text for what does not exist`, () => assert.deepEqual(fremd, []))
}

test('HA-02: every question can be put, in each language', () => {
  for (const sprache of ['de', 'de-einfach', 'en', 'ar'] as const)
    assert.ok(texteFuer(sprache).frage('hauptantrag.person.vorname').text.length > 3)
})

test('HA-02: a version keeps its German words for questions, choices and columns that are gone from the files', () => {
  const umbenannt = <T>(eintraege: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(eintraege).map(([id, wert]) => [`alt-${id}`, wert]))
  const { formulare, seiten, ...rest } = ausgelieferteDefinition()
  const jetzige = deutscheTexte()
  const fragen = umbenannt(jetzige.fragen)
  const alt = {
    ...rest,
    formulare: formulare.map((f) => ({ ...f, fragen: f.fragen.map((q) => ({ ...q, id: `alt-${q.id}` })) })),
    seiten: seiten.map((s) => ({ ...s, key: `alt-${s.key}`, fragen: s.fragen.map((id) => `alt-${id}`) })),
    texte: { ...jetzige, fragen, seiten: umbenannt(jetzige.seiten) },
  }
  for (const sprache of ['de', 'de-einfach', 'en', 'ar'] as const) {
    const worte = texteFuer(sprache, alt)
    for (const { id, wahl = [], spalten = [] } of alt.formulare.flatMap((f) => f.fragen)) {
      assert.equal(worte.frage(id).text, fragen[id]?.frage)
      for (const wert of wahl) assert.equal(worte.wahl(id, wert).text, fragen[id]?.wahl?.[wert])
      for (const { key } of spalten) assert.equal(worte.spalte(id, key).text, fragen[id]?.spalten?.[key])
    }
    for (const { key } of alt.seiten) assert.doesNotMatch(worte.seite(key).titel.text, /^alt-/)
  }
})
