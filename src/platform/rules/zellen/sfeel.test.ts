import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liesTest } from './sfeel.ts'
import { alsLiteral, literalAus } from './literal.ts'
import type { Typ, Wert } from '../tabelle.ts'

const vergleich = (op: string, wert: Wert) => ({ art: 'oder', tests: [{ art: 'vergleich', op, wert }] })

test('S-FEEL: every kind of unary test', () => {
  assert.deepEqual(liesTest({ typ: 'text' }, '-'), { art: 'beliebig' })
  assert.deepEqual(liesTest({ typ: 'text' }, ' "Antrag" '), vergleich('=', 'Antrag'))
  assert.deepEqual(liesTest({ typ: 'zahl' }, '-5'), vergleich('=', -5))
  assert.deepEqual(liesTest({ typ: 'zahl' }, '>=-.5'), vergleich('>=', -0.5))
  assert.deepEqual(liesTest({ typ: 'wahrheit' }, 'false'), vergleich('=', false))
  assert.deepEqual(liesTest({ typ: 'datum' }, '< @"2026-07-01"'), vergleich('<', '2026-07-01'))
  assert.deepEqual(liesTest({ typ: 'text' }, 'not("a", null)'), {
    art: 'nicht',
    tests: [{ art: 'vergleich', op: '=', wert: 'a' }, { art: 'fehlt' }],
  })
})

const intervall = (vonOffen: boolean, bisOffen: boolean) => ({
  art: 'oder',
  tests: [{ art: 'intervall', von: 1, vonOffen, bis: 5, bisOffen }],
})

test('S-FEEL: open and closed intervals in both spellings', () => {
  assert.deepEqual(liesTest({ typ: 'zahl' }, '[1..5]'), intervall(false, false))
  assert.deepEqual(liesTest({ typ: 'zahl' }, '(1..5)'), intervall(true, true))
  assert.deepEqual(liesTest({ typ: 'zahl' }, ']1 .. 5['), intervall(true, true))
  assert.deepEqual(liesTest({ typ: 'zahl' }, '[1.0..5['), intervall(false, true))
})

test('S-FEEL: a cell of another type or with more than a test is refused, with what to write instead', () => {
  const falsch: readonly (readonly [Typ, string])[] = [
    ['text', ''],
    ['text', 'Antrag'],
    ['text', '5'],
    ['text', '"a'],
    ['text', '"a" "b"'],
    ['text', '"a",'],
    ['text', 'not "a"'],
    ['text', 'not(-)'],
    ['text', '-, "a"'],
    ['text', '"a\\n"'],
    ['text', '"\\ud800"'],
    ['text', '"a" or "b"'],
    ['text', 'starts with("a")'],
    ['zahl', '"5"'],
    ['zahl', '5,'],
    ['zahl', '1e3'],
    ['zahl', '[1..'],
    ['zahl', '[1,5]'],
    ['zahl', '{1..5}'],
    ['zahl', '> x'],
    ['zahl', '1234567890123456'],
    ['zahl', '--5'],
    ['zahl', 'true'],
    ['ganzzahl', '1.5'],
    ['wahrheit', '1'],
    ['wahrheit', '"true"'],
    ['wahrheit', 'True'],
    ['datum', '"2026-07-01"'],
    ['datum', 'date("2026-02-30")'],
    ['datum', 'date("1.7.2026")'],
    ['datum', 'date(2026,7,1)'],
    ['datum', 'date("2026-07-01"'],
  ]
  for (const [typ, zelle] of falsch) assert.equal(typeof liesTest({ typ }, zelle), 'string', `${typ} ${zelle}`)
  assert.equal(
    liesTest({ typ: 'text' }, 'Antrag'),
    '„Antrag“ ist nicht lesbar. Ein Text steht in Anführungszeichen, zum Beispiel "Antrag".',
  )
  assert.match(JSON.stringify(liesTest({ typ: 'text', ziffern: 5 }, '"1234"')), /genau 5 Ziffern/)
})

test('literals come back as they were written', () => {
  const werte: readonly (readonly [Typ, Wert])[] = [
    ['text', 'a "b" \\ c „d“ 🙂'],
    ['text', ''],
    ['zahl', 0.1],
    ['zahl', -12.5],
    ['zahl', 0.0000001],
    ['zahl', 123456789012345],
    ['ganzzahl', -7],
    ['wahrheit', true],
    ['datum', '2024-02-29'],
  ]
  for (const [typ, wert] of werte) assert.equal(literalAus({ typ }, alsLiteral({ typ }, wert)), wert)
})
