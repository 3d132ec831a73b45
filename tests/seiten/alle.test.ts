import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blickAuf } from './blick.ts'
import { vorhanden } from './buehne.ts'
import { keineSeiten, seiten } from './seiten.ts'

test('QU-01: every page route of the house is looked at with axe', () => {
  const gesehen = new Set(seiten.map(({ name }) => name))
  assert.deepEqual(
    vorhanden.filter((url) => !gesehen.has(url) && !keineSeiten.has(url)),
    [],
  )
  assert.ok(gesehen.size > 60, String(gesehen.size))
  assert.deepEqual(
    [...keineSeiten].filter((url) => !vorhanden.includes(url)),
    [],
  )
})

blickAuf('fremd', 'everyone sees')
