import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begriffAm } from './begriff.ts'
import { geltungen } from './geltung.ts'
import type { Regelinhalte } from './inhalte.ts'
import { liesBegriffe, liesRegelinhalte } from './lesen.ts'
import { fortfuehrungMaengel, inhalteMaengel } from './pruefen.ts'
import { regelAm } from './regel-am.ts'
import type { Version } from './schema.ts'
import { tagDerVersion } from './version.ts'

const inhalte = liesRegelinhalte()
const von = 'Zentrale'
const prv = (...weitere: Version['termine']): Version => ({
  name: 'PRV 24.01',
  termine: [{ tag: '2024-03-18', entschieden: '2023-07-14', von }, ...weitere],
})

test('WE-03: PRV 23.02 is 17.07.2023, PRV 24.01 is 18.03.2024', () => {
  assert.deepEqual(
    inhalte.versionen.map((version) => [version.name, tagDerVersion(version)]),
    [
      ['PRV 23.02', '2023-07-17'],
      ['PRV 24.01', '2024-03-18'],
    ],
  )
})

test('WE-03: moving a release ahead of its day moves the rules that cite it', () => {
  const verschoben = {
    ...inhalte,
    versionen: [inhalte.versionen[0] ?? prv(), prv({ tag: '2024-04-22', entschieden: '2024-02-01', von })],
  }
  const pflicht = inhalte.regeln.find(({ schluessel }) => schluessel === 'konto.manuell.pflicht')
  assert(pflicht)
  assert.deepEqual(
    geltungen(pflicht, inhalte.versionen).map(({ ab, bis }) => [ab, bis]),
    [['2023-07-17', '2024-03-17']],
  )
  assert.deepEqual(
    geltungen(pflicht, verschoben.versionen).map(({ ab, bis }) => [ab, bis]),
    [['2023-07-17', '2024-04-21']],
  )
})

test('WE-03: a release whose day has come, or a day that has passed, is never moved', () => {
  assert.throws(() => tagDerVersion(prv({ tag: '2024-04-22', entschieden: '2024-03-18', von })), /lässt sich nicht/)
  assert.throws(() => tagDerVersion(prv({ tag: '2024-01-31', entschieden: '2024-02-01', von })), /lässt sich nicht/)
  assert.equal(tagDerVersion(prv({ tag: '2024-02-01', entschieden: '2024-02-01', von })), '2024-02-01')
})

test('WE-02: a rule is looked up by its own validity, also after its directive has ended', () => {
  assert.equal(regelAm(inhalte, 'stufe.tda', '2022-10-03'), undefined)
  assert.equal(regelAm(inhalte, 'stufe.tda', '2026-11-22')?.wert, 1)
  assert.throws(() => regelAm(inhalte, 'stufe.tdaa', '2026-11-22'), /gibt es nicht/)
})

test('C22: Bürgergeld until 30.06.2026, Grundsicherungsgeld from 01.07.2026, in every form', () => {
  const begriffe = liesBegriffe()
  const formen = (tag: string): string[] =>
    (['nominativ', 'genitiv', 'englisch'] as const).map((fall) => begriffAm(begriffe, tag, fall))
  assert.deepEqual(formen('2026-06-30'), ['Bürgergeld', 'des Bürgergelds', "Citizen's Benefit (Bürgergeld)"])
  assert.deepEqual(formen('2026-07-01'), [
    'Grundsicherungsgeld',
    'des Grundsicherungsgelds',
    'basic income support (Grundsicherungsgeld)',
  ])
  assert.equal(formen('2020-12-23')[0], 'Arbeitslosengeld II')
  assert.throws(() => begriffAm(begriffe, '2026-07-01', 'nominativ', 'unbekannt'), /gibt es/)
})

test('WE-02: every rule of an ended directive that goes on names the decision, which begins the day after', () => {
  const enden = new Map([
    ['202001001', '2022-12-31'],
    ['202209003', '2023-09-01'],
    ['202307007', '2024-12-31'],
  ])
  const ohne = inhalte.regeln.filter((regel) => {
    const letzte = geltungen(regel, inhalte.versionen).at(-1)
    const massgeblich = letzte?.fassung.quellen[0]?.weisung ?? ''
    return letzte?.bis === null && enden.has(massgeblich) && letzte.fassung.fortfuehrung !== massgeblich
  })
  assert.deepEqual(
    ohne.map(({ schluessel }) => schluessel),
    [],
  )
  assert.deepEqual(fortfuehrungMaengel(inhalte, enden), [])
  assert.equal(fortfuehrungMaengel(inhalte, new Map([...enden, ['202209003', '2023-08-31']])).length, 1)
})

const quellen = [{ weisung: '202001001', punkte: ['1'] }]
const mit = (...fassungen: Regelinhalte['regeln'][0]['fassungen']): Regelinhalte => ({
  ...inhalte,
  regeln: [{ schluessel: 'probe', titel: 'Probe', gebiete: ['SGB II'], fassungen }],
})

test('WE-01: an inconsistent set of rules is refused with the reason', () => {
  assert.deepEqual(inhalteMaengel(inhalte), [])
  assert.deepEqual(inhalteMaengel({ ...inhalte, regeln: [...inhalte.regeln, ...inhalte.regeln.slice(0, 1)] }), [
    'leitfaden.1.001 steht zweimal da.',
  ])
  assert.deepEqual(inhalteMaengel(mit({ ab: '2020-02-01', bis: '2020-01-31', wert: 1, quellen })), [
    'probe endet am 2020-01-31 vor dem Beginn 2020-02-01.',
  ])
  assert.match(
    inhalteMaengel(mit({ ab: '2021-01-01', wert: 1, quellen }, { ab: '2020-01-01', wert: 2, quellen })).join(' '),
    /nicht nach Tagen geordnet/,
  )
  assert.match(
    inhalteMaengel(mit({ ab: '2021-01-01', wert: 1, quellen, fortfuehrung: '202511007' })).join(' '),
    /fehlt\. probe führt eine fremde/,
  )
  assert.deepEqual(inhalteMaengel(mit({ ab: '2021-01-01', wert: 1, quellen, festlegung: 'C99' })), [
    'probe: Die Festlegung C99 fehlt.',
  ])
  assert.throws(() => inhalteMaengel(mit({ ab: { version: 'PRV 99' }, wert: 1, quellen })), /fehlt in versionen\.json/)
})
