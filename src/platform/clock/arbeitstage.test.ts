import assert from 'node:assert/strict'
import { test } from 'node:test'
import { istArbeitstag, plusArbeitstage } from './arbeitstage.ts'

test('ST-02: working days leave out weekends and the holidays of the Land', () => {
  assert.equal(plusArbeitstage('2026-07-03', 3, 'SH'), '2026-07-08')
  assert.equal(plusArbeitstage('2026-12-23', 1, 'SH'), '2026-12-24')
  assert.equal(plusArbeitstage('2026-12-24', 1, 'SH'), '2026-12-28')
  assert.equal(istArbeitstag('2026-10-31', 'SH'), false)
  assert.equal(istArbeitstag('2025-10-31', 'SH'), false)
  assert.equal(istArbeitstag('2025-10-31', 'BY'), true)
  assert.equal(istArbeitstag('2026-06-04', 'BY'), false)
})
