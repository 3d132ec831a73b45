import assert from 'node:assert/strict'
import { test } from 'node:test'
import { haushaltPruefen } from './haushalt.ts'
import { probehaushalte } from './probe.ts'

/** Forms of the labour-market profile are filled in beside the application; a household lists them only where it says so. */
const ohneProfil = (codes: Record<string, number>, erwartet: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(codes).filter(([code]) => !code.startsWith('OAP') || code in erwartet))

for (const { id, haushalt, erwartet, ...eingabe } of probehaushalte()) {
  test(`HA-02: household ${id} meets the forms, pages and evidence it should (${haushalt})`, () => {
    const ergebnis = haushaltPruefen(eingabe)
    const codes: Record<string, number> = {}
    for (const { code } of ergebnis.formulare) codes[code] = (codes[code] ?? 0) + 1
    assert.deepEqual(ohneProfil(codes, erwartet.formulare), erwartet.formulare)
    const nachweise = ergebnis.nachweise.map(({ code }) => code)
    assert.deepEqual(
      erwartet.nachweise.filter((code) => !nachweise.includes(code)),
      [],
      'missing evidence',
    )
    assert.deepEqual(
      erwartet.keineNachweise.filter((code) => nachweise.includes(code)),
      [],
      'evidence too much',
    )
    for (const [code, zahl] of Object.entries(erwartet.nachweiseZahl))
      assert.equal(nachweise.filter((c) => c === code).length, zahl, code)
    const seiten = new Set(ergebnis.seiten.map(({ key }) => key))
    assert.deepEqual(
      erwartet.seiten.filter((key) => !seiten.has(key)),
      [],
      'missing page',
    )
    assert.deepEqual(
      erwartet.keineSeiten.filter((key) => seiten.has(key)),
      [],
      'page too much',
    )
    const fragen = new Set(ergebnis.seiten.flatMap((seite) => seite.fragen))
    assert.deepEqual(
      erwartet.fragen.filter((frage) => !fragen.has(frage)),
      [],
      'missing question',
    )
    assert.deepEqual(
      erwartet.keineFragen.filter((frage) => fragen.has(frage)),
      [],
      'question too much',
    )
  })
}
