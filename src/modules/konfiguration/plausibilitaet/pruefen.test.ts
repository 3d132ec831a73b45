import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Anliegen, anliegenschluessel } from '../anliegen/katalog.ts'
import type { Einstellungen } from '../einstellungen/schema.ts'
import { leitetWeiter, vorgabe } from '../einstellungen/vorgabe.ts'
import { pruefeEinstellungen, type Umfeld } from './pruefen.ts'

const katalog = anliegenschluessel.map((schluessel, i): Anliegen => ({
  schluessel,
  nummer: i + 1,
  name: schluessel,
  beispiel: null,
  verhalten: leitetWeiter(schluessel) ? 'VÄM' : 'Nachricht',
  abschaltbar: schluessel !== 'sonstiges',
}))
const umfeld: Umfeld = {
  katalog,
  domaenen: ['jobcenter-ge.de', 'arbeitsagentur.de'],
  tor: 'offen',
  start: undefined,
  verantwortlichGibtEs: true,
}
const wer = '01890000-0000-7000-8000-000000000001'

const mit = (anliegen: Partial<Einstellungen['anliegen']>): Einstellungen => ({
  ...vorgabe,
  verantwortlich: wer,
  anliegen: { ...vorgabe.anliegen, ...anliegen },
})
const befunde = (einstellungen: Einstellungen, anderes: Partial<Umfeld> = {}): string[] =>
  pruefeEinstellungen(einstellungen, { ...umfeld, ...anderes }).map(({ stelle, text }) => `${stelle}: ${text}`)
const outlook = (adresse: string) => mit({ kopien: { angeboten: true, weg: { kanal: 'outlook', adresse } } })

test('KT-06: the default is sensible but for who answers for it', () => {
  assert.deepEqual(befunde(mit({})), [])
  const niemand = ['verantwortlich: Bitte nennen Sie, wer für die Einstellungen verantwortlich ist.']
  assert.deepEqual(befunde(vorgabe), niemand)
  assert.deepEqual(befunde(mit({}), { verantwortlichGibtEs: false }), niemand)
})

test('PF-04: "Sonstiges" cannot be switched off, another Anliegen needs a hint then', () => {
  assert.deepEqual(befunde(mit({ sonstiges: { angeboten: false, hinweis: 'Rufen Sie an.' } })), [
    'anliegen/sonstiges/angeboten: „sonstiges“ bleibt immer angeboten. Bitte wieder einschalten.',
  ])
  assert.match(
    befunde(mit({ kopien: { angeboten: false, hinweis: ' ' } })).join(),
    /kopien\/hinweis: Bitte schreiben Sie/,
  )
  assert.deepEqual(befunde(mit({ kopien: { angeboten: false, hinweis: 'Bitte im Bürgerbüro.' } })), [])
})

test('KT-07: the two forwarding Anliegen need no way, every other one exactly one', () => {
  assert.deepEqual(befunde(mit({ weiterbewilligung: { angeboten: true } })), [])
  assert.deepEqual(befunde(mit({ kopien: { angeboten: true } })), [
    'anliegen/kopien/weg: Bitte wählen Sie genau einen Weg.',
  ])
})

test('KT-02, PF-06: an address says at once whether it is one, and whether its domain is allowed', () => {
  assert.deepEqual(befunde(outlook('team3@jobcenter-ge.de')), [])
  assert.deepEqual(befunde(outlook('Team3@Jobcenter-GE.de')), [])
  for (const falsch of [
    'team3',
    'team3@',
    '@jobcenter-ge.de',
    'a b@jobcenter-ge.de',
    'x@jobcenter-ge.de, y@firma.example',
  ])
    assert.match(befunde(outlook(falsch)).join(), /ist keine E-Mail-Adresse. Beispiel: team3@jobcenter-ge.de/, falsch)
  for (const fremd of ['team3@firma.example', 'x@jobcenter-ge.de.firma.example', 'x@nicht-jobcenter-ge.de'])
    assert.match(
      befunde(outlook(fremd)).join(),
      /Nur Postfächer dieser Domänen sind erlaubt: @jobcenter-ge.de, /,
      fremd,
    )
})

test('PF-06: the Service Center can be chosen only when every gate is open, and each closed one is named', () => {
  const ins = mit({ kopien: { angeboten: true, weg: { kanal: 'servicecenter' } } })
  assert.deepEqual(befunde(ins), [])
  const worte = {
    einkauf: /eingekauft/,
    abstimmung: /stimmen Sie das/,
    freigabe: /Zentrale/,
    einrichtung: /noch nicht eingerichtet/,
  }
  for (const [tor, wort] of Object.entries(worte)) assert.match(befunde(ins, { tor: tor as 'einkauf' }).join(), wort)
  assert.match(befunde(ins, { tor: 'vorlauf', start: '12. August 2026' }).join(), /ab 12. August 2026/)
})
