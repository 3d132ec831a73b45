// Entscheidung über 2.000 Zeilen mit Spur, neben json-rules-engine.
import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { Engine } from 'json-rules-engine'
import type { RuleProperties } from 'json-rules-engine'
import { pruefe, uebersetze } from '../src/platform/rules/index.ts'
import type { Entscheidungstabelle } from '../src/platform/rules/index.ts'
import { zufall } from '../src/platform/rules/pruefstand/zufall.ts'
import type { Zufall } from '../src/platform/rules/pruefstand/zufall.ts'

const arten = Array.from({ length: 10 }, (_, i) => `art-${i}`)
const anliegen = Array.from({ length: 20 }, (_, i) => `anliegen-${i}`)
const buchstaben = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
const plz = (n: number): string => String(n).padStart(5, '0')

/** One row as plain values, so that both engines get the same rule. */
interface Regel {
  readonly id: string
  readonly art: string
  readonly anliegen: string
  readonly plz: readonly [string, string]
  readonly nameVor: string
  readonly mindestalter: number
  readonly eilig: boolean
}

/** 2,000 disjoint rows over six columns: ten postal code ranges for each of 10 × 20 kinds, further limits beside. */
const regeln = (z: Zufall): Regel[] =>
  arten.flatMap((art) => anliegen.flatMap((a) => Array.from({ length: 10 }, (_, i) => regel(z, art, a, i))))

function regel(z: Zufall, art: string, a: string, i: number): Regel {
  const von = i * 9_900 + z.bis(400)
  return {
    id: `${art}/${a}/${i}`,
    art,
    anliegen: a,
    plz: [plz(von), plz(von + 9_000 + z.bis(500))],
    nameVor: buchstaben[12 + z.bis(13)] ?? 'Z',
    mindestalter: 15 + z.bis(3),
    eilig: z.bis(2) === 0,
  }
}

const alsTabelle = (liste: readonly Regel[]): Entscheidungstabelle => ({
  name: 'Messung',
  trefferregel: 'UNIQUE',
  eingaben: [
    { id: 'art', name: 'Art', typ: 'text', werte: arten.map((wert) => ({ wert })) },
    { id: 'anliegen', name: 'Anliegen', typ: 'text', werte: anliegen.map((wert) => ({ wert })) },
    { id: 'plz', name: 'PLZ', typ: 'text', ziffern: 5 },
    { id: 'name', name: 'Name', typ: 'text' },
    { id: 'alter', name: 'Alter', typ: 'ganzzahl' },
    { id: 'eilig', name: 'Eilig', typ: 'wahrheit' },
  ],
  ausgaben: [{ id: 'korb', name: 'Postkorb', typ: 'text' }],
  zeilen: liste.map((r) => ({
    id: r.id,
    wenn: [
      `"${r.art}"`,
      `"${r.anliegen}"`,
      `["${r.plz[0]}".."${r.plz[1]}"]`,
      `< "${r.nameVor}"`,
      `>= ${r.mindestalter}`,
      String(r.eilig),
    ],
    dann: [`korb ${r.id}`],
  })),
  sonst: { dann: ['eingang'] },
})

/** The same rule for the peer; it has no order of texts, so that operator is ours. */
const alsRegel = (r: Regel): RuleProperties => ({
  conditions: {
    all: [
      { fact: 'art', operator: 'equal', value: r.art },
      { fact: 'anliegen', operator: 'equal', value: r.anliegen },
      { fact: 'plz', operator: 'ab', value: r.plz[0] },
      { fact: 'plz', operator: 'bis', value: r.plz[1] },
      { fact: 'name', operator: 'vor', value: r.nameVor },
      { fact: 'alter', operator: 'greaterThanInclusive', value: r.mindestalter },
      { fact: 'eilig', operator: 'equal', value: r.eilig },
    ],
  },
  event: { type: 'treffer', params: { id: r.id } },
})

function alsEngine(liste: readonly Regel[]): Engine {
  const engine = new Engine(liste.map(alsRegel))
  engine.addOperator('ab', (a: string, b: string) => a >= b)
  engine.addOperator('bis', (a: string, b: string) => a <= b)
  engine.addOperator('vor', (a: string, b: string) => a < b)
  return engine
}

const wuerfle = (z: Zufall): Record<string, unknown> => ({
  art: z.aus(arten),
  anliegen: z.aus(anliegen),
  plz: plz(z.bis(100_000)),
  name: `${z.aus(buchstaben)}${z.aus(['aya', 'uster', 'ang'])}`,
  alter: 14 + z.bis(60),
  eilig: z.bis(2) === 0,
})

/** Microseconds of one call. */
function dauer<T>(fn: () => T): [T, number] {
  const start = performance.now()
  const ergebnis = fn()
  return [ergebnis, (performance.now() - start) * 1000]
}

/** The peer on a few of the cases; it must name the same rows. */
async function missPeer(engine: Engine, faelle: readonly Record<string, unknown>[]): Promise<number[]> {
  const zeiten: number[] = []
  for (const fall of faelle) {
    const start = performance.now()
    const { events } = await engine.run(fall)
    zeiten.push((performance.now() - start) * 1000)
    const ids = events.map((e) => String(e.params?.['id']))
    assert.deepEqual(entscheide(fall).spur.zeilen, ids.length === 0 ? ['sonst'] : ids)
  }
  return zeiten
}

const stelle = (zeiten: readonly number[], p: number): number =>
  zeiten.toSorted((a, b) => a - b)[Math.floor(zeiten.length * p)] ?? 0
const zahl = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const us = (n: number): string => `${zahl.format(n)} µs`.padStart(14)

/** One edit of a clerk: another limit in one row, proved and made ready for its test cases. */
function missEdit(tabelle: Entscheidungstabelle, nr: number): number {
  const zeilen = tabelle.zeilen.map((zeile, i) =>
    i === nr ? { ...zeile, wenn: zeile.wenn.with(4, `>= ${20 + (nr % 7)}`) } : zeile,
  )
  return dauer(() => [pruefe({ ...tabelle, zeilen }, { genauEinZiel: true }), uebersetze({ ...tabelle, zeilen })])[1]
}

const grenze = 50
const editgrenze = 50_000
const beweisgrenze = 2_000_000
const z = zufall(2026)
const liste = regeln(z)
const tabelle = alsTabelle(liste)
const [befunde, beweis] = dauer(() => pruefe(tabelle, { genauEinZiel: true }))
assert.deepEqual(
  befunde.filter((b) => b.schwere === 'sperrt'),
  [],
)
const [{ entscheide }, uebersetzt] = dauer(() => uebersetze(tabelle, 'messung'))

const edits = Array.from({ length: 60 }, (_, i) => missEdit(tabelle, i * 33)).slice(10)

const faelle = Array.from({ length: 50_000 }, () => wuerfle(z))
for (const fall of faelle.slice(0, 20_000)) entscheide(fall)
const unsere = faelle.map((fall) => dauer(() => entscheide(fall))[1])
const treffer = faelle.filter((fall) => entscheide(fall).art === 'treffer').length
const peer = await missPeer(alsEngine(liste), faelle.slice(0, 150))
const p99 = stelle(unsere, 0.99)

console.log(`Regelwerk: ${liste.length} Zeilen, ${tabelle.eingaben.length} Spalten, Entscheidung mit Spur`)
console.log(`20.000 Fälle Anlauf, ${unsere.length} gemessen (${treffer} Treffer, sonst Auffangregel), ein Prozess`)
console.log(`  jobcenter-digital   p50 ${us(stelle(unsere, 0.5))}   p99 ${us(p99)}   Grenze p99 ${us(grenze)}`)
console.log(
  `  json-rules-engine   p50 ${us(stelle(peer, 0.5))}   p99 ${us(stelle(peer, 0.99))}   ${peer.length} Fälle, dieselben Zeilen`,
)
console.log(`  Beweise             ${us(beweis)}   Grenze ${us(beweisgrenze)}   ${befunde.length} Hinweise`)
console.log(`  Übersetzen          ${us(uebersetzt)}`)
console.log(
  `  Eine Änderung       p50 ${us(stelle(edits, 0.5))}   p95 ${us(stelle(edits, 0.95))}   Grenze p95 ${us(editgrenze)}`,
)
if (p99 > grenze || beweis > beweisgrenze || stelle(edits, 0.95) > editgrenze) process.exitCode = 1
