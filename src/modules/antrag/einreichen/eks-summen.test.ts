import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eksSummen } from './eks-summen.ts'

const monate = (wert: number) => [Object.fromEntries([1, 2, 3, 4, 5, 6].map((m) => [`m${m}`, wert]))]

test('HA-02: EKS: profit is receipts less expenses, by month and in all, a sixth of it the income of a month', () => {
  const s = eksSummen({
    'eks.a1': monate(1000.1),
    'eks.a2': [{ m1: 50 }],
    'eks.b1': monate(200.05),
    // 300 kilometres for the business in the private car.
    'eks.b6-5': [{ m6: 300 }],
  })
  assert.deepEqual(s.einnahmen, [105_010, 100_010, 100_010, 100_010, 100_010, 100_010])
  assert.deepEqual(s.ausgaben, [20_005, 20_005, 20_005, 20_005, 20_005, 23_005])
  assert.equal(s.gewinnGesamt, 605_060 - 123_030)
  assert.equal(s.imMonat, Math.round((605_060 - 123_030) / 6))
})

test('HA-02: EKS: private kilometres and grants for investments lower the expenses; a loss is no income', () => {
  const s = eksSummen({
    'eks.a1': monate(100),
    'eks.b8': [{ m1: 500 }],
    'eks.b9': [{ m1: 500 }],
    'eks.b1': monate(300),
    'eks.km-privat': 250,
  })
  assert.deepEqual(s.ausgaben, [27_500, 27_500, 27_500, 27_500, 27_500, 27_500])
  assert.equal(s.gewinnGesamt, 6 * (10_000 - 27_500))
  assert.equal(s.imMonat, 0)
})

test('HA-02: EKS: a business that was run for some of the months only counts by those (§ 3 (4) Bürgergeld-V)', () => {
  const betrieb = {
    'eks.zeitraum': { von: '2026-07-01', bis: '2026-12-31' },
    'eks.beginn-ende': { von: '2026-09-15', bis: '2026-11-02' },
    'eks.a1': [{ m3: 300, m4: 300, m5: 300 }],
    'eks.km-privat': 100,
  }
  const s = eksSummen(betrieb)
  assert.deepEqual(s.ausgaben, [0, 0, -1000, -1000, -1000, 0])
  assert.equal(s.imMonat, 31_000)
  assert.equal(eksSummen({ ...betrieb, 'eks.beginn-ende': { von: '2020-01-01' } }).imMonat, 16_000)
})
