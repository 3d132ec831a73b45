import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EingeleseneWeisung } from './eingelesene-weisung.ts'
import { einlesen } from './index.ts'

const lesarten = { druckfehler: [], schreibweisen: [] }

const KOPF = `Weisung 202601004 vom 15.01.2026 – Probe
Laufende Nummer: 202601004
Geschäftszeichen: GR 1 – II-1
Gültig ab: 01.02.2026
Gültig bis: unbegrenzt
SGB II: Weisung
SGB III: nicht betroffen
Familienkasse: nicht betroffen
Bezug: keine
Aufhebung von Regelungen: keine
`

function lies(text: string): EingeleseneWeisung {
  const ergebnis = einlesen(text, lesarten)
  assert(ergebnis.ok)
  return ergebnis.weisung
}

const saetze = (text: string): string[] => lies(text).bericht.map((punkt) => punkt.satz)

test('WE-04: a faultless text gives an empty report', () => assert.deepEqual(saetze(`${KOPF}\n1. Info\n\nText.`), []))

test('WE-04: a text without a title is refused with its line', () => {
  for (const text of ['', '\n\nHallo Welt', 'Weisung 12 ohne Datum']) {
    const ergebnis = einlesen(text, lesarten)
    assert(!ergebnis.ok)
    assert.equal(ergebnis.bericht[0]?.schluessel, 'titel')
  }
})

test('WE-04: number, field and date of issue must agree', () => {
  assert.deepEqual(saetze(KOPF.replace('Nummer: 202601004', 'Nummer: 202601005')), [
    'Titel und „Laufende Nummer“ nennen verschiedene Nummern.',
  ])
  assert.deepEqual(saetze(KOPF.replace('15.01.2026', '15.03.2026')), ['Nummer und Datum passen nicht zusammen.'])
  assert.deepEqual(saetze(KOPF.replace('15.01.2026', '31.02.2026')), ['Das Datum im Titel gibt es nicht.'])
  assert.deepEqual(saetze(KOPF.replaceAll('202601004', '202613004')), [
    'Die Nummer 202613004 hat nicht die Form Jahr, Monat, drei Ziffern.',
  ])
})

test('WE-04: unreadable, unknown and doubled fields are reported, not repaired', () => {
  assert.deepEqual(saetze(KOPF.replace('01.02.2026', 'demnächst')), ['„demnächst“ passt nicht zum Feld „Gültig ab“.'])
  assert.deepEqual(saetze(KOPF.replace('unbegrenzt', 'auf Weiteres')), [
    '„auf Weiteres“ passt nicht zum Feld „Gültig bis“.',
  ])
  assert.deepEqual(saetze(KOPF.replace('SGB II: Weisung', 'SGB II: vielleicht')), [
    '„vielleicht“ passt nicht zum Feld „SGB II“.',
  ])
  assert.deepEqual(saetze(KOPF.replace('GR 1 – II-1', 'GR1')), ['„GR1“ passt nicht zum Feld „Geschäftszeichen“.'])
  assert.deepEqual(saetze(`${KOPF}Ort: Nürnberg\n`), ['Das Feld „Ort“ ist nicht bekannt.'])
  assert.deepEqual(saetze(`${KOPF}Bezug: keine\n`), ['Das Feld „Bezug“ steht zweimal da. Gelesen wurde das erste.'])
})

const bezug = (zeile: string): string => KOPF.replace('Bezug: keine', `Bezug:\n- ${zeile}`)

test('WE-04: references that fail their form or date are reported', () => {
  assert.deepEqual(saetze(bezug('Weisung 202511007 vom 20.11.2025 – Kundenportal')), [])
  assert.deepEqual(saetze(bezug('Weisung 202511007 vom 20.12.2025 – Kundenportal')), [
    'Nummer 202511007 und Datum passen nicht zusammen.',
  ])
  assert.deepEqual(saetze(bezug('Weisung 202511007 vom 31.11.2025 – Kundenportal')), [
    'Das Datum bei 202511007 gibt es nicht.',
  ])
  assert.deepEqual(saetze(bezug('siehe Anlage')), ['„siehe Anlage“ passt nicht zum Feld „Bezug“.'])
})

test('SC-23: only sentences about guides have guide numbers', () => {
  const text = `${KOPF}\n1. Info\n\nEs gibt 1.000 Euro.\nZimmer 2.104a.\nSiehe GLF 2.010, Stand 1.234.567 und 01.02.2026.`
  assert.deepEqual(
    lies(text).leitfaeden.map((stelle) => stelle.gedruckt),
    ['2.010'],
  )
  assert.deepEqual(
    saetze(text).map((satz) => satz.slice(0, 9)),
    ['„1.000“ s', '„2.104a“ '],
  )
})

test('WE-01: sections, points and the restart after "Anlage" give citable places', () => {
  const text = `${KOPF}
1. Anlass
Text.
2. Auftrag
2.1 Wege
a) Service Center SGB II
1. Erster Punkt.
2. Zweiter Punkt.
b) Service Center Familienkasse
Ohne Nummer.
3. Einzelaufträge
Die Service Center
4. Anlage
1. Allgemeines
Text.`
  const orte = lies(text).orte.map(({ ort }) => ort)
  assert.deepEqual(orte, ['1', '2', '2.1', 'a', 'a1', 'a2', 'b', '3', '4', 'Anlage 1'])
})

const wert = (text: string): unknown => ({ ...lies(text), orte: [] })

test('WE-01: the letters of Windows line ends and Markdown marks do not matter', () => {
  const markdown = KOPF.replaceAll(/^([^:\n]+:)/gm, '**$1**').replace(/^/, '# ')
  assert.deepEqual(wert(KOPF.replaceAll('\n', '\r\n')), wert(KOPF))
  assert.deepEqual(wert(markdown), wert(KOPF))
})
