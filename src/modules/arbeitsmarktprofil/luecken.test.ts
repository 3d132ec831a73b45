import assert from 'node:assert/strict'
import { test } from 'node:test'
import { luecken, lueckenzeilen } from './luecken.ts'

const HEUTE = '2026-07-03'
const lebenslauf = (...stationen: [von: string, bis?: string][]) => ({
  'oap.lebenslauf.stationen': stationen.map(([von, bis]) => ({ von, ...(bis !== undefined && { bis }) })),
})

test('OA-01: more than one month between two entries is a gap, one month is none, and overlapping entries close it', () => {
  assert.deepEqual(luecken(lebenslauf(['2020-01', '2020-03'], ['2020-05']), HEUTE), [])
  assert.deepEqual(luecken(lebenslauf(['2020-06'], ['2020-01', '2020-03']), HEUTE), [
    { von: '2020-04', bis: '2020-05' },
  ])
  assert.deepEqual(
    luecken(lebenslauf(['2010-01', '2026-07'], ['2012-01', '2012-02'], ['2015-01', '2015-02']), HEUTE),
    [],
  )
})

test('OA-01: what ended asks for the time until today; other tables of the CV fill a gap; an empty CV has none', () => {
  const werte = lebenslauf(['2019-01', '2019-12'], ['2021-01', '2025-12'])
  assert.deepEqual(luecken(werte, HEUTE), [
    { von: '2020-01', bis: '2020-12' },
    { von: '2026-01', bis: undefined },
  ])
  const familie = { 'oap.lebenslauf.luecken': [{ art: 'familie', von: '2020-01', bis: '2020-12' }, { von: '2026-01' }] }
  assert.deepEqual(luecken({ ...werte, ...familie }, HEUTE), [])
  assert.deepEqual(luecken({}, HEUTE), [])
})

test('OA-01: a gap is asked about in a helpful sentence, with the month in words', () => {
  const [luecke, , hilfe] = lueckenzeilen(lebenslauf(['2019-01', '2019-12'], ['2021-01', '2025-12']), 'de', HEUTE)
  assert.equal(luecke, 'Von Januar 2020 bis Dezember 2020 steht nichts in Ihrem Lebenslauf. Was war da?')
  assert.equal(hilfe, 'Sie können es bei „Zeiten ohne Arbeit“ eintragen. Sie müssen es nicht.')
})
