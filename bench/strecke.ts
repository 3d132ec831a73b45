// Was gefragt wird, im ganzen Hauptantrag mit fünf Personen, je Änderung; neben survey-core und @formio/core.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { ableitungen } from '../src/modules/antrag/formulare/abgeleitet.ts'
import { ausgelieferteDefinition } from '../src/modules/antrag/formulare/definition.ts'
import { type Antworten, strecke } from '../src/modules/strecke/index.ts'
import { formioCore, surveyCore } from './lib/strecke/andere.ts'
import { flach, flachname } from './lib/strecke/flach.ts'
import { berichte, type Messung } from './lib/messen.ts'

/** Married couple with three children, from the shipped households. */
const HAUSHALT = 'h11'
// As many for everyone: of fewer than a hundred runs the p99 would be the slowest one alone.
const ANLAUF = 50
const LAEUFE = 1000

const haushalte = z.array(
  z.looseObject({
    id: z.string(),
    stichtag: z.string(),
    antworten: z.record(z.string(), z.record(z.string(), z.any())),
  }),
)
const haushalt = haushalte
  .parse(JSON.parse(readFileSync('inhalte/haushalte/katalog.json', 'utf8')))
  .find(({ id }) => id === HAUSHALT)
assert.ok(haushalt)
const grund: Antworten = {
  ...haushalt.antworten,
  antrag: { 'hauptantrag.antrag.art': 'neu', 'haushalt.allein': 'nein', ...haushalt.antworten['antrag'] },
}

/** Answers that change much: who is pregnant, works for themself, rents. */
const wechsel = [
  ['person/1', 'hauptantrag.person.schwanger', 'ja', 'nein'],
  ['person/1', 'hauptantrag.person.selbstaendig-heute', 'ja', 'nein'],
  ['antrag', 'kdu.wohnform', 'eigentum', 'miete'],
  ['person/2', 'hauptantrag.person.gkv', 'nein', 'ja'],
] as const

const gemessen = (lauf: (nr: number) => unknown): number[] => {
  for (let i = 0; i < ANLAUF; i++) lauf(i)
  const zeiten: number[] = []
  for (let i = 0; i < LAEUFE; i++) {
    const beginn = performance.now()
    lauf(i)
    zeiten.push(performance.now() - beginn)
  }
  return zeiten.toSorted((a, b) => a - b)
}
const anteil = (zeiten: readonly number[], p: number): number => zeiten[Math.floor(zeiten.length * p)] ?? 0

const definition = ausgelieferteDefinition()
const hauptantrag = strecke(definition, ableitungen)
const umstaende = { stichtag: haushalt.stichtag }

function gefragte(antworten: Antworten): number {
  const lage = hauptantrag.lage(antworten, umstaende)
  let zahl = 0
  for (const frage of hauptantrag.uebersetzt.fragen.values()) {
    for (const ort of lage.orte(frage)) if (lage.gefragt(frage, ort)) zahl++
  }
  return zahl
}

const unsere = gemessen((nr) => {
  const [instanz, frage, an, aus] = wechsel[nr % wechsel.length] ?? wechsel[0]
  const wert = Math.floor(nr / wechsel.length) % 2 === 0 ? an : aus
  return gefragte({ ...grund, [instanz]: { ...grund[instanz], [frage]: wert } })
})

const fragen = flach(definition)
const werte = Object.fromEntries(
  Object.entries(grund).flatMap(([instanz, antworten]) => {
    const person = Number(/^person\/(\d+)/.exec(instanz)?.[1] ?? 0)
    return Object.entries(antworten).map(([id, wert]) => [flachname(id, person), wert] as const)
  }),
)
const fremd = (setze: (name: string, wert: unknown) => number): number[] =>
  gemessen((nr) => {
    const [instanz, frage, an, aus] = wechsel[nr % wechsel.length] ?? wechsel[0]
    const person = Number(/^person\/(\d+)/.exec(instanz)?.[1] ?? 0)
    return setze(flachname(frage, person), Math.floor(nr / wechsel.length) % 2 === 0 ? an : aus)
  })
const survey = fremd(surveyCore(fragen, werte))
const formio = fremd(formioCore(fragen, werte))

const messung = (was: string, ist: number, hoechstens?: number): Messung => ({
  was,
  ist,
  einheit: 'ms',
  ...(hoechstens !== undefined && { hoechstens }),
})
berichte(
  'Strecke',
  `Ganzer Hauptantrag mit allen Anlagen: ${definition.formulare.length} Formulare, ${hauptantrag.uebersetzt.fragen.size} Fragen, fünf Personen, ${gefragte(grund)} gefragt.
Je Änderung alles neu, bei allen ${LAEUFE} Änderungen nach ${ANLAUF} zum Anlaufen. Die anderen rechnen ${fragen.length} flache Fragen; Formulare und abgeleitete Werte rechnen sie nicht.`,
  [
    messung('je Änderung p50', anteil(unsere, 0.5)),
    messung('je Änderung p99', anteil(unsere, 0.99), 1),
    messung('survey-core p50', anteil(survey, 0.5)),
    messung('survey-core p99', anteil(survey, 0.99)),
    messung('@formio/core p50', anteil(formio, 0.5)),
    messung('@formio/core p99', anteil(formio, 0.99)),
  ],
)
