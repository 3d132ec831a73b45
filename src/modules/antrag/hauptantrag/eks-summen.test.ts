import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eksZeilen } from './eks-summen.ts'

const werte = {
  'eks.a1': [{ m1: 1000, m2: 800.5 }],
  'eks.a3': [{ m6: 100 }],
  'eks.b1': [{ m1: 300 }],
  'eks.b6-5': [{ m1: 200, m2: 50 }],
  'eks.b14-5': [
    { was: 'Software', m1: 20 },
    { was: 'Schloss', m2: 5 },
  ],
  'eks.personal': 3,
}

test('HA-02: EKS: income and expenses of six months are added up, kilometres count 10 cents, what remains is shown', () => {
  assert.match(eksZeilen('selbst.ausgaben-3', () => werte, 'de')[1] ?? '', /350,00/)
  assert.deepEqual(
    eksZeilen('selbst.ausgaben-3', () => werte, 'de').at(-1),
    'Das bleibt in sechs Monaten: 1.550,50 €. Im Durchschnitt je Monat: 258,42 €',
  )
  assert.deepEqual(
    eksZeilen('ich.name', () => werte, 'de'),
    [],
  )
})

test('HA-02: EKS: a loss is no income of a month, on the page as in the document', () => {
  const verlust = { 'eks.a1': [{ m1: 100 }], 'eks.b1': [{ m1: 700 }] }
  assert.match(
    eksZeilen('selbst.ausgaben-3', () => verlust, 'de').at(-1) ?? '',
    /−?-?600,00 €. Im Durchschnitt je Monat: 0,00 €/,
  )
})
