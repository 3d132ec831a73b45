import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ausgelieferteTexteGeprueft, texteFuer } from './texte.ts'

for (const { sprache, fehlt, fremd } of ausgelieferteTexteGeprueft()) {
  test(`HA-02: in ${sprache} nothing is missing`, () => assert.deepEqual(fehlt, []))
  test(`HA-02: in ${sprache} there is no text for what does not exist`, () => assert.deepEqual(fremd, []))
}

test('HA-02: every question can be put, in each language', () => {
  for (const sprache of ['de', 'de-einfach', 'en', 'ar'] as const)
    assert.ok(texteFuer(sprache).frage('hauptantrag.person.vorname').text.length > 3)
})
