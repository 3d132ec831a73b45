import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pruefeDefinition } from '../../strecke/index.ts'
import { ableitungen } from './abgeleitet.ts'
import { bedeutungswechsel } from './bedeutung.ts'
import { ausgelieferteDefinition } from './definition.ts'

test('HA-02: the shipped forms have no unreachable question, no circle, no unknown evidence', () => {
  assert.deepEqual(pruefeDefinition(ausgelieferteDefinition(), ableitungen), [])
})

test('HA-02: 25 forms with 573 questions on 91 pages and 79 kinds of evidence', () => {
  const { formulare, nachweise, seiten } = ausgelieferteDefinition()
  const zahlen = [formulare.length, formulare.flatMap((f) => f.fragen).length, seiten.length, nachweise.length]
  assert.deepEqual(zahlen, [25, 573, 91, 79])
})

test('HA-02: no id changed its meaning since the last release; what means something else needs a new id', () => {
  assert.deepEqual(bedeutungswechsel(), [])
})
