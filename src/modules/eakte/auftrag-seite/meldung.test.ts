import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lage } from '../auftrag/wechsel.ts'
import { angabenzeilen } from './angaben.ts'
import { meldung } from './meldung.ts'

const am = new Date('2026-07-03T06:02:00Z')
const frei: Lage = { stand: 'offen', postkorb: 'a', bearbeiter: null, genommen: null, erledigt: null }
const letztes = { version: 2, am, von: { id: 'n', name: 'Kevin Nowak' }, grund: null, vorher: null }

test('EA-02: who was overtaken reads who did what, and when', () => {
  const genommen = {
    art: 'abgelehnt',
    warum: 'veraltet',
    lage: frei,
    letztes: { ...letztes, art: 'genommen' },
  } as const
  assert.equal(meldung(genommen, '2026-07-03'), 'Der Auftrag wurde um 08:02 Uhr von Kevin Nowak genommen.')
  assert.equal(
    meldung({ ...genommen, letztes: { ...letztes, art: 'rueckgaengig' } }, '2026-07-04'),
    'Der Auftrag wurde am 03.07.2026 um 08:02 Uhr von Kevin Nowak auf den vorigen Stand gesetzt.',
  )
  assert.match(meldung({ ...genommen, warum: 'nicht-bei-ihnen' }, '2026-07-03'), /Bitte nehmen Sie ihn zuerst/)
  assert.match(meldung({ ...genommen, warum: 'korb-zu' }, '2026-07-03'), /inzwischen geschlossen/)
})

test('EA-02: data of any kind become lines in words; an address is one line', () => {
  const daten = {
    nachname: 'Kaya',
    vorname: 'Özlem',
    anschrift: {
      ohneWohnung: false,
      strasse: 'Lindenweg',
      hausnummer: '4',
      plz: '24103',
      ort: 'Kiel',
      telefon: '0151 2',
    },
    ab: '2026-07-01',
    ohneWohnung: true,
    leer: null,
    kinder: [{ vorname: 'Kim' }],
    letzteHilfe: 'keine',
  }
  assert.deepEqual(
    angabenzeilen(daten, { nachname: 'Kaya', vorname: 'Oezlem' }).map((z) => `${z.name}: ${z.wert}`),
    [
      'Vorname: Özlem',
      'Anschrift: Lindenweg 4, 24103 Kiel',
      'Telefon: 0151 2',
      'Ab wann: 01.07.2026',
      'Ohne feste Wohnung: ja',
      'Kinder · 1 · Vorname: Kim',
      'Letzte Hilfe: keine',
    ],
  )
  assert.deepEqual(angabenzeilen('nur Text'), [])
})
