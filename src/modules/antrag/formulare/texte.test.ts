import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ausgelieferteTexteGeprueft, texteFuer } from './texte.ts'

/** Languages in which everything that must be there is there. */
const vollstaendig = new Set(['de'])

for (const { sprache, fehlt, fremd } of ausgelieferteTexteGeprueft()) {
  test(`HA-02: no text in ${sprache} for what does not exist`, () => assert.deepEqual(fremd, []))
  if (vollstaendig.has(sprache)) test(`HA-02: nothing is missing in ${sprache}`, () => assert.deepEqual(fehlt, []))
}

test('HA-02: every question can be put, in each language', () => {
  for (const sprache of ['de', 'de-einfach', 'en', 'ar'] as const)
    assert.ok(texteFuer(sprache).frage('hauptantrag.person.vorname').text.length > 3)
})
