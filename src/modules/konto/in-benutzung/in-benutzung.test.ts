import assert from 'node:assert/strict'
import { test } from 'node:test'
import { istInBenutzung } from './in-benutzung.ts'

const jetzt = new Date('2026-07-03T12:00:00Z')
const konto = { stand: 'aktiv', registrierungsstufe: 'pin_brief', zuletztAngemeldet: new Date('2026-04-01T12:00:00Z') }
const regel = {
  bestaetigt: ['pin_brief' as const, 'ausweis' as const],
  angemeldet: 'mindestens einmal' as const,
  gesperrt: false,
}
const gilt = (mehr: Partial<typeof konto> | { zuletztAngemeldet: null }, anders = {}) =>
  istInBenutzung({ ...konto, ...mehr }, { ...regel, ...anders }, jetzt)

test('PF-01: actively used is confirmed, signed in at least once and not locked', () => {
  assert.equal(gilt({}), true)
  assert.equal(gilt({ registrierungsstufe: 'ausweis' }), true)
  assert.equal(gilt({ registrierungsstufe: 'email' }), false)
  assert.equal(gilt({ zuletztAngemeldet: null }), false)
  assert.equal(gilt({ stand: 'gesperrt' }), false)
})

test('PF-01: the setting may ask for a sign-in not longer ago than some days, or for the ID card', () => {
  assert.equal(gilt({}, { angemeldet: 93 }), true)
  assert.equal(gilt({}, { angemeldet: 92 }), false)
  assert.equal(gilt({ zuletztAngemeldet: null }, { angemeldet: 93 }), false)
  assert.equal(gilt({}, { bestaetigt: ['ausweis'] }), false)
  assert.equal(gilt({ stand: 'gesperrt' }, { gesperrt: true }), true)
})
