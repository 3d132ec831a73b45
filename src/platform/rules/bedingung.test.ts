import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uebersetzeBedingung } from './index.ts'
import type { Bedingung, Feld, Quelle } from './index.ts'
import { zufall } from './pruefstand/zufall.ts'
import type { Zufall } from './pruefstand/zufall.ts'

const felder = new Map<string, Feld>([
  ['miete', { typ: 'wahrheit' }],
  ['alter', { typ: 'ganzzahl' }],
  ['stand', { typ: 'text' }],
  ['einzug', { typ: 'datum' }],
  ['arten', { typ: 'text', liste: true }],
])
const aus = (werte: Record<string, unknown>, gruppen: Record<string, Quelle[]> = {}): Quelle => ({
  lies: (feld) => werte[feld],
  eintraege: (gruppe) => gruppen[gruppe] ?? [],
})
const gilt = (b: Bedingung, werte: Record<string, unknown>) => uebersetzeBedingung(b, felder)(aus(werte))

test('comparisons are typed and open while the value is missing or wrong', () => {
  const volljaehrig: Bedingung = { feld: 'alter', op: '>=', wert: 18 }
  assert.equal(gilt(volljaehrig, { alter: 18 }), true)
  assert.equal(gilt(volljaehrig, { alter: 17 }), false)
  for (const alter of [undefined, null, '18', 18.5, true, Number.NaN])
    assert.equal(gilt(volljaehrig, { alter }), 'offen')
  assert.equal(gilt({ feld: 'einzug', op: '<', wert: '2026-07-01' }, { einzug: '2026-06-30' }), true)
  assert.equal(gilt({ feld: 'einzug', op: '<', wert: '2026-07-01' }, { einzug: '2026-06-31' }), 'offen')
  assert.equal(gilt({ feld: 'stand', op: '!=', wert: 'ledig' }, {}), 'offen')
  assert.equal(gilt({ feld: 'stand', in: ['ledig', 'getrennt'] }, { stand: 'getrennt' }), true)
  assert.equal(gilt({ feld: 'stand', in: ['ledig'] }, { stand: 'x' }), false)
})

test('lists hold a value or not; presence is never open', () => {
  const lohn: Bedingung = { feld: 'arten', enthaelt: 'lohn' }
  assert.deepEqual(
    [['lohn', 'rente'], ['rente'], [], 'lohn', ['lohn', 1], undefined].map((arten) => gilt(lohn, { arten })),
    [true, false, false, 'offen', 'offen', 'offen'],
  )
  assert.deepEqual(
    [['lohn'], [], undefined].map((arten) => gilt({ vorhanden: 'arten' }, { arten })),
    [true, false, false],
  )
  assert.deepEqual(
    [0, '0', undefined].map((alter) => gilt({ vorhanden: 'alter' }, { alter })),
    [true, false, false],
  )
})

test('"nicht" leaves open what is open, "ausser" asks only whether it is known', () => {
  const miete: Bedingung = { feld: 'miete', op: '=', wert: true }
  assert.deepEqual(
    [true, false, undefined].map((w) => gilt({ nicht: miete }, { miete: w })),
    [false, true, 'offen'],
  )
  assert.deepEqual(
    [true, false, undefined].map((w) => gilt({ ausser: miete }, { miete: w })),
    [false, true, true],
  )
})

test('some entry of a repeated group', () => {
  const kind: Bedingung = { irgendein: 'kinder', gilt: { feld: 'alter', op: '<', wert: 15 } }
  const mit = (...alter: unknown[]) =>
    uebersetzeBedingung(kind, felder)(aus({ alter: 3 }, { kinder: alter.map((a) => aus({ alter: a })) }))
  assert.deepEqual(
    [mit(), mit(16), mit(16, 3), mit(16, undefined), mit(undefined, 3)],
    [false, false, true, 'offen', true],
  )
})

test('a condition that does not fit its fields does not compile', () => {
  for (const [b, meldung] of [
    [{ feld: 'fremd', op: '=', wert: 1 }, /„fremd“ gibt es nicht/],
    [{ vorhanden: 'fremd' }, /„fremd“ gibt es nicht/],
    [{ feld: 'alter', op: '=', wert: '18' }, /„18“ passt nicht zum Feld „alter“/],
    [{ feld: 'arten', op: '=', wert: 'lohn' }, /ist eine Liste/],
    [{ feld: 'stand', enthaelt: 'x' }, /ist keine Liste/],
    [{ feld: 'alter', in: [1, 'x'] }, /„x“ passt nicht/],
  ] as const satisfies readonly (readonly [Bedingung, RegExp])[]) {
    assert.throws(() => uebersetzeBedingung(b, felder), { name: 'BedingungFehler', message: meldung })
  }
})

const blaetter: readonly Bedingung[] = [
  { feld: 'alter', op: '>=', wert: 1 },
  { feld: 'miete', op: '=', wert: true },
  { feld: 'stand', in: ['a'] },
]

function wuerfle(z: Zufall, tiefe: number): Bedingung {
  if (tiefe === 0) return z.aus(blaetter)
  const teile = Array.from({ length: z.bis(3) }, () => wuerfle(z, tiefe - 1))
  return z.aus<() => Bedingung>([
    () => ({ und: teile }),
    () => ({ oder: teile }),
    () => ({ nicht: wuerfle(z, tiefe - 1) }),
  ])()
}

test('an answer given while values are open stands whatever they turn out to be', () => {
  const z = zufall(7)
  for (let i = 0; i < 2000; i++) {
    const b = wuerfle(z, 3)
    const voll: Record<string, unknown> = { alter: z.bis(2), miete: z.bis(2) === 1, stand: z.aus(['a', 'b']) }
    const teil = Object.fromEntries(Object.entries(voll).filter(() => z.bis(2) === 0))
    const frueh = gilt(b, teil)
    assert.notEqual(gilt(b, voll), 'offen')
    if (frueh !== 'offen') assert.equal(frueh, gilt(b, voll), JSON.stringify([b, teil, voll]))
  }
})

test('two fields of one type are compared; open while one is missing', () => {
  const paar = new Map<string, Feld>([...felder, ['ende', { typ: 'datum' }]])
  const vorher = uebersetzeBedingung({ feld: 'ende', op: '<', mit: 'einzug' }, paar)
  assert.equal(vorher(aus({ ende: '2026-06-30', einzug: '2026-07-01' })), true)
  assert.equal(vorher(aus({ ende: '2026-07-01', einzug: '2026-07-01' })), false)
  assert.equal(vorher(aus({ ende: '2026-07-01' })), 'offen')
  assert.throws(() => uebersetzeBedingung({ feld: 'ende', op: '<', mit: 'alter' }, paar), /nicht vergleichen/)
})
