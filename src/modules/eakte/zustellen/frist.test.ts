import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arbeitsfrist } from './frist.ts'

test('EA-02: an order is due a week after receipt, on the Monday after when that is a weekend', () => {
  assert.equal(arbeitsfrist('2026-06-25'), '2026-07-02')
  assert.equal(arbeitsfrist('2026-06-27'), '2026-07-06')
  assert.equal(arbeitsfrist('2026-06-28'), '2026-07-06')
  assert.equal(arbeitsfrist('2026-06-29'), '2026-07-06')
})
