import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { wurzel } from '../../config.ts'
import { antragsdaten } from './daten.ts'

test('HA-01: the schema that goes along with the data is the one they are written by', () => {
  const datei: unknown = JSON.parse(readFileSync(join(wurzel, 'inhalte/schemata/antrag.tda.schema.json'), 'utf8'))
  const soll = { title: 'Angaben zum Tag der Antragstellung (antrag.tda)', ...z.toJSONSchema(antragsdaten) }
  assert.deepEqual(datei, JSON.parse(JSON.stringify(soll)))
})
