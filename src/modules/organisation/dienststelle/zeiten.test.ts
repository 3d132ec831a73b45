import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isValidElement } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Dienststelle } from './dienststelle.ts'
import { ohneInternet } from './wege.tsx'
import { zeitenInWorten } from './zeiten.ts'

const stelle: Dienststelle = {
  id: '',
  kennung: 'musterstadt',
  name: 'Jobcenter Musterstadt',
  art: 'gE',
  land: 'SH',
  anschrift: { strasse: 'Beispielallee 1', plz: '24103', ort: 'Musterstadt' },
  telefon: '040 66969 100',
  ziel: 'eakte',
  oeffnungszeiten: [
    { art: 'offen', tage: [5, 1, 2, 4], von: '08:00', bis: '12:30' },
    { art: 'offen', tage: [1, 2, 3, 4, 5], von: '14:00', bis: '16:00' },
    { art: 'termin', tage: [6], von: '09:00', bis: '10:00' },
  ],
  einstellungen: {},
}

test('HA-09: opening hours in words of both languages', () => {
  assert.deepEqual(zeitenInWorten(stelle, 'offen', 'de'), [
    'Montag, Dienstag, Donnerstag und Freitag: 8:00 bis 12:30 Uhr',
    'Montag bis Freitag: 14:00 bis 16:00 Uhr',
  ])
  assert.deepEqual(zeitenInWorten(stelle, 'offen', 'en'), [
    'Monday, Tuesday, Thursday and Friday: 8:00 to 12:30',
    'Monday to Friday: 14:00 to 16:00',
  ])
  assert.deepEqual(zeitenInWorten(stelle, 'telefon', 'de'), [])
})

test('HA-06: letter, telephone and visit are told of each office', () => {
  const wege = ohneInternet(stelle, 'de')
  const [nummer] = wege.telefon
  assert.ok(isValidElement(nummer))
  assert.equal(
    renderToString(nummer).replaceAll(/ class="[^"]*"/g, ''),
    '<bdi>Jobcenter Musterstadt</bdi>: <a href="tel:04066969100">040 66969 100</a>',
    'on a phone one taps on it',
  )
  assert.ok(wege.papier.includes('An: Jobcenter Musterstadt, Beispielallee 1, 24103 Musterstadt'))
  assert.ok(wege.besuch.includes('Mit Termin, Samstag: 9:00 bis 10:00 Uhr'))
})
