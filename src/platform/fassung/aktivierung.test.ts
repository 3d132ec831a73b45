import assert from 'node:assert/strict'
import { test } from 'node:test'
import { naechsteAktivierung } from './index.ts'

const nach = (jetzt: string): string => naechsteAktivierung(new Date(jetzt)).toISOString()

test('KT-03: settings come into force on the next Sunday at midnight in Berlin, also when the clocks change', () => {
  assert.equal(nach('2026-07-01T08:00:00Z'), '2026-07-04T22:00:00.000Z')
  assert.equal(nach('2026-07-04T21:59:59.999Z'), '2026-07-04T22:00:00.000Z')
  assert.equal(nach('2026-07-04T22:00:00Z'), '2026-07-11T22:00:00.000Z')
  assert.equal(nach('2026-07-05T12:00:00Z'), '2026-07-11T22:00:00.000Z')
  // The clocks go forward on Sunday, 29 March 2026, at 2 in the morning, and back on 25 October.
  assert.equal(nach('2026-03-25T12:00:00Z'), '2026-03-28T23:00:00.000Z')
  assert.equal(nach('2026-03-29T12:00:00Z'), '2026-04-04T22:00:00.000Z')
  assert.equal(nach('2026-10-24T12:00:00Z'), '2026-10-24T22:00:00.000Z')
  assert.equal(nach('2026-10-25T12:00:00Z'), '2026-10-31T23:00:00.000Z')
})
