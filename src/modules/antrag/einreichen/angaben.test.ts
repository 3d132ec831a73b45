import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import { antwortenVon } from '../bogen/pruefstand/gang.ts'
import { ausgelieferteDefinition } from '../formulare/definition.ts'
import { probehaushalte } from '../formulare/probe.ts'
import { antragsangaben } from './angaben.ts'
import { angabenschema } from './antwortenschema.ts'
import { artname } from './worte.ts'

test('HA-04: the schema of a package is made from the forms that asked; the answers of every household fit it', () => {
  const { antworten } = angabenschema(ausgelieferteDefinition()).shape
  for (const haushalt of probehaushalte())
    assert.equal(antworten.safeParse(antwortenVon(haushalt)).error?.message, undefined, haushalt.id)
  for (const falsch of [{ 'hauptantrag.person.konto-vorhanden': 3 }, { 'diese.frage': 'gibt es nicht' }])
    assert.equal(antworten.safeParse({ 'person/1': falsch }).success, false)
})

for (const art of ['hauptantrag', 'wba', 'vaem', 'oap', 'nachweis']) {
  test(`HA-04: the schema that goes along with the answers is the one they are written by (antrag.${art})`, () => {
    const datei: unknown = JSON.parse(readFileSync(join(wurzel, `inhalte/schemata/antrag.${art}.schema.json`), 'utf8'))
    // The parts of a labour-market profile are handed over as one kind.
    const titel = art === 'oap' ? 'Angaben zum Arbeitsmarktprofil' : artname(art)
    const soll = { title: `${titel} (antrag.${art})`, ...z.toJSONSchema(antragsangaben) }
    assert.deepEqual(datei, JSON.parse(JSON.stringify(soll)))
  })
}
