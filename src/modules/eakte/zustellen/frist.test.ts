import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arbeitsfrist } from './frist.ts'

test('EA-02: an order is due its Postkorb’s number of working days after receipt, counted by the holidays of its Land', () => {
  assert.equal(arbeitsfrist('2026-06-25', 'SH', 5), '2026-07-02')
  assert.equal(arbeitsfrist('2026-06-27', 'SH', 5), '2026-07-03')
  assert.equal(arbeitsfrist('2026-10-28', 'SH', 5), '2026-11-04')
  assert.equal(arbeitsfrist('2026-10-28', 'HE', 5), '2026-11-04')
  assert.equal(arbeitsfrist('2026-12-22', 'BY', 5), '2026-12-30')
  assert.equal(arbeitsfrist('2026-10-28', 'SH', 2), '2026-10-30')
  assert.equal(arbeitsfrist('2026-10-29', 'SH', 2), '2026-11-02')
})
