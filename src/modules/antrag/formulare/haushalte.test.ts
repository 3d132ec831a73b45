import assert from 'node:assert/strict'
import { test } from 'node:test'
import { haushaltPruefen } from './haushalt.ts'
import { abweichungen, probehaushalte } from './probe.ts'

for (const { id, haushalt, erwartet, ...eingabe } of probehaushalte()) {
  test(`HA-02: household ${id} meets the forms, pages and evidence it should (${haushalt})`, () => {
    assert.deepEqual(abweichungen(haushaltPruefen(eingabe), erwartet), [])
  })
}
