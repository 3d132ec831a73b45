import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mitBaustein } from './bausteine.ts'

const fuer = {
  person: { vorname: 'Jan', nachname: 'Nowak', geburtsdatum: '1988-05-04' },
  stelle: { name: 'Jobcenter Musterstadt', telefon: '0431 1' },
  verfasser: 'Sabine Lang',
  heute: '2026-07-03',
} as const

test('PF-11: a text block promises to take files only on days when messages carry them', () => {
  assert.match(mitBaustein('', 'unterlagen', { ...fuer, anlagen: true }), /Fotos oder PDF-Dateien hier mitschicken/)
  const ohne = mitBaustein('', 'unterlagen', { ...fuer, anlagen: false })
  assert.match(ohne, /Kopien mit der Post/)
  assert.doesNotMatch(ohne, /mitschicken/)
})
