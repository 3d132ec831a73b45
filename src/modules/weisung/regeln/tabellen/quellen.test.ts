import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { join } from 'node:path'
import { wurzel } from '../../../../config.ts'
import { einlesen, liesLesarten } from '../../einlesen/index.ts'
import { inhalte, W } from './hilfe.ts'

test('WE-01: every rule cites a place that its directive really has', () => {
  const lesarten = liesLesarten()
  for (const nummer of Object.keys(W)) {
    const gelesen = einlesen(readFileSync(join(wurzel, `inhalte/weisungen/${nummer}.txt`), 'utf8'), lesarten)
    assert(gelesen.ok)
    const orte = new Set(['Kopf', ...gelesen.weisung.orte.map(({ ort }) => ort)])
    const zitate = [...inhalte.regeln.flatMap(({ fassungen }) => fassungen), ...inhalte.termine].flatMap(
      ({ quellen }) => quellen,
    )
    const falsch = zitate
      .filter(({ weisung }) => weisung === nummer)
      .flatMap(({ punkte }) => punkte.filter((p) => !orte.has(p)))
    assert.deepEqual(falsch, [], nummer)
  }
})

const gestalt = (w: unknown): string =>
  Array.isArray(w) ? 'liste' : w !== null && typeof w === 'object' ? Object.keys(w).join() : typeof w

test('WE-03: a rule keeps the shape of its value over all its Fassungen', () => {
  const wechselnd = inhalte.regeln.filter(({ fassungen }) => new Set(fassungen.map((f) => gestalt(f.wert))).size > 1)
  assert.deepEqual(
    wechselnd.map(({ schluessel }) => schluessel),
    [],
  )
})

test('WE-04: the resolutions C1 to C23 are recorded; those about rules are cited by a rule', () => {
  const alle = inhalte.festlegungen.map(({ nummer }) => nummer)
  assert.deepEqual(
    alle,
    Array.from({ length: 23 }, (_, i) => `C${i + 1}`),
  )
  const zitiert = new Set(inhalte.regeln.flatMap(({ fassungen }) => fassungen.map((f) => f.festlegung)))
  // C2 and C3 are in the code, C20 and C23 in the importer.
  assert.deepEqual(
    alle.filter((nummer) => !zitiert.has(nummer)),
    ['C2', 'C3', 'C20', 'C23'],
  )
})
