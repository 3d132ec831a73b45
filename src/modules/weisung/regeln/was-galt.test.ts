import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tag } from '../../../platform/clock/index.ts'
import type { Regelinhalte } from './inhalte.ts'
import type { Regel } from './schema.ts'
import { wasGalt, type Regelauskunft } from './was-galt.ts'
import type { Weisungsgeltung } from './weisungsstand.ts'

const alt: Weisungsgeltung = {
  nummer: '202001001',
  titel: 'Alt',
  ab: '2020-01-02',
  bis: '2022-12-31',
  aufgehobenAb: null,
}
const offen: Weisungsgeltung = { nummer: '202511007', titel: 'Neu', ab: '2025-11-20', bis: null, aufgehobenAb: null }
const aufgehoben: Weisungsgeltung = {
  ...alt,
  nummer: '202108006',
  ab: '2021-08-25',
  bis: null,
  aufgehobenAb: '2022-10-04',
}

const quellen = (weisung: string): Regel['fassungen'][0]['quellen'] => [{ weisung, punkte: ['1'] }]
const regel = (schluessel: string, ...fassungen: Regel['fassungen']): Regel => ({
  schluessel,
  titel: schluessel,
  gebiete: ['SGB II'],
  fassungen,
})

const inhalte: Regelinhalte = {
  regeln: [
    regel('mit-entscheidung', { ab: '2020-01-02', wert: 1, quellen: quellen('202001001'), fortfuehrung: '202001001' }),
    regel('ohne-entscheidung', { ab: '2020-01-02', wert: 1, quellen: quellen('202001001') }),
    regel('eigenes-ende', { ab: '2020-01-02', bis: '2020-06-30', wert: 1, quellen: quellen('202001001') }),
    regel(
      'abgeloest',
      { ab: null, wert: 'vorher', quellen: quellen('202511007') },
      { ab: '2025-11-20', wert: 'nachher', quellen: quellen('202511007') },
    ),
    regel('aufgehoben', { ab: '2021-10-18', wert: 1, quellen: quellen('202108006') }),
  ],
  versionen: [],
  fortfuehrungen: [
    {
      weisung: '202001001',
      seit: '2023-01-01',
      grund: 'läuft',
      entscheidung: { weisung: '202001001', entschieden: '2026-11-22', von: 'Leitung' },
    },
  ],
  termine: [],
  festlegungen: [],
}

const am = (tag: Tag) => wasGalt(inhalte, [alt, offen, aufgehoben], tag)
const stand = (tag: Tag): Record<string, Regelauskunft['stand']> =>
  Object.fromEntries(am(tag).regeln.map((auskunft) => [auskunft.regel.schluessel, auskunft.stand]))

test('WE-02: on the last day of a directive its rules are in force, the next day they go on by decision or ask for one', () => {
  const letzter = stand('2022-12-31')
  const danach = stand('2023-01-01')
  assert.deepEqual([letzter['mit-entscheidung'], letzter['ohne-entscheidung']], ['in-kraft', 'in-kraft'])
  assert.deepEqual([danach['mit-entscheidung'], danach['ohne-entscheidung']], ['weitergefuehrt', 'entscheidung-fehlt'])
})

test('WE-02: the directive says of itself that it has ended and how many rules go on', () => {
  const auskunft = am('2024-05-01').weisungen[0]
  assert.deepEqual([auskunft?.stand, auskunft?.weitergefuehrt, auskunft?.ohneEntscheidung], ['abgelaufen', 1, 1])
  assert.equal(auskunft?.fortfuehrung?.entscheidung?.von, 'Leitung')
  assert.equal(am('2022-12-31').weisungen[0]?.fortfuehrung, null)
})

test('WE-02: a rule ends by its own last day while its directive goes on', () => {
  assert.equal(stand('2020-06-30')['eigenes-ende'], 'in-kraft')
  const danach = am('2020-07-01').regeln.find(({ regel: eine }) => eine.schluessel === 'eigenes-ende')
  assert.deepEqual([danach?.stand, danach?.weisung], ['beendet', 'in-kraft'])
})

const wert = (tag: Tag): unknown =>
  am(tag).regeln.find(({ regel: eine }) => eine.schluessel === 'abgeloest')?.geltung?.fassung.wert

test('WE-01: a later Fassung takes over on its day; before the directive the older state is told as such', () => {
  assert.deepEqual([wert('2025-11-19'), wert('2025-11-20')], ['vorher', 'nachher'])
  assert.deepEqual(
    [stand('2025-11-19')['abgeloest'], stand('2025-11-20')['abgeloest']],
    ['vor-der-weisung', 'in-kraft'],
  )
})

test('WE-01: before its start a rule and a directive are not yet in force', () => {
  assert.equal(stand('2020-01-01')['mit-entscheidung'], 'noch-nicht')
  assert.deepEqual(
    am('2020-01-01').weisungen.map((w) => w.stand),
    ['noch-nicht', 'noch-nicht', 'noch-nicht'],
  )
})

test('WE-01: a repealed directive is told apart from an expired one, from the repealing day on', () => {
  assert.equal(am('2022-10-03').weisungen[2]?.stand, 'in-kraft')
  assert.equal(am('2022-10-04').weisungen[2]?.stand, 'aufgehoben')
  assert.equal(stand('2022-10-04')['aufgehoben'], 'entscheidung-fehlt')
})

test('WE-02: a proposal of the release is no decision: the rule goes on and someone has to decide', () => {
  const offene = { ...inhalte, fortfuehrungen: inhalte.fortfuehrungen.map((f) => ({ ...f, entscheidung: null })) }
  const { regeln, weisungen } = wasGalt(offene, [alt], '2024-05-01')
  assert.equal(regeln.find(({ regel: eine }) => eine.schluessel === 'mit-entscheidung')?.stand, 'entscheidung-fehlt')
  assert.deepEqual([weisungen[0]?.weitergefuehrt, weisungen[0]?.ohneEntscheidung], [0, 2])
  assert.equal(weisungen[0]?.fortfuehrung?.entscheidung, null)
})
