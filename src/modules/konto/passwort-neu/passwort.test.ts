import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { ANDERES, JETZT, PASSWORT, probe, tokenFuer, tokenIn, worte } from '../probe.ts'

const db = await testDatenbank()
const p = await probe(db)
const EMAIL = 'kim@beispiel.de'
const angemeldet = await p.neuesKonto(EMAIL)

const anfordern = (email: string) => p.browser('198.51.100.1').sende('/passwort-vergessen', { email })
const spaeter = (sekunden: number) => p.stelle(plusSekunden(JETZT, sekunden))

test('KO-03: asking for a new password answers the same for every address; only the mailbox learns more', async () => {
  const antworten = [await anfordern(EMAIL), await anfordern('niemand@beispiel.de')]
  for (const antwort of antworten)
    assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/passwort-vergessen/gesendet'])
  const seite = worte((await p.browser().hole('/passwort-vergessen/gesendet')).body)
  assert.match(seite, /Er gilt 2 Stunden.*Dann bekommen Sie einen Code mit der Post\. Oder rufen Sie uns an/)
  const [anKim, anNiemand] = (await p.arbeite()).toSorted((a, b) => (a.an < b.an ? -1 : 1))
  assert.equal(tokenIn(anKim).length, 43)
  assert.match(anKim?.text ?? '', /\/passwort-neu\?token=/)
  assert.equal(anNiemand?.betreff, 'Zu dieser Adresse gibt es kein Konto')
  assert.doesNotMatch(anNiemand?.text ?? '', /https?:\/\//)
  const falsch = await p.browser().sende('/passwort-vergessen', { email: 'kim@' })
  assert.equal(falsch.statusCode, 422)
  assert.match(falsch.body, /value="kim@"/)
})

test('KO-03: asking too often is refused with a time; a link already sent still works then', async () => {
  for (let i = 0; i < 5; i += 1) await anfordern('oft@beispiel.de')
  const zuviel = await anfordern('Oft@Beispiel.de')
  assert.equal(zuviel.statusCode, 429)
  assert.match(worte(zuviel.body), /um 15:00 Uhr wieder versuchen.*gilt 2 Stunden/)
  await p.arbeite()
})

test('KO-03: the new password counts, the old one and every session end, the owner gets a notice without a link', async () => {
  await anfordern(EMAIL)
  await anfordern(EMAIL)
  const [eins, zwei] = await p.arbeite()
  const token = tokenIn(eins)
  const b = p.browser('198.51.100.2')
  assert.match(worte((await b.hole(`/passwort-neu?token=${token}`)).body), /kim@beispiel\.de.*alle Geräte abgemeldet/)
  assert.equal((await angemeldet.hole('/konto')).statusCode, 200)
  spaeter(10)
  const antwort = await b.sende('/passwort-neu', { token, passwort: ANDERES })
  assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/anmelden?stand=passwort-neu'])
  assert.match(worte((await b.hole('/anmelden?stand=passwort-neu')).body), /Ihr Passwort ist geändert/)
  assert.equal((await angemeldet.hole('/konto')).statusCode, 303)
  assert.equal((await b.sende('/anmelden', { email: EMAIL, passwort: PASSWORT })).statusCode, 422)
  assert.equal((await b.sende('/anmelden', { email: EMAIL, passwort: ANDERES })).statusCode, 303)
  const [hinweis] = await p.arbeite()
  assert.deepEqual([hinweis?.an, hinweis?.betreff], [EMAIL, 'Ihr Passwort wurde geändert'])
  assert.doesNotMatch(hinweis?.text ?? '', /https?:\/\//)
  for (const alt of [token, tokenIn(zwei)]) {
    assert.equal((await b.hole(`/passwort-neu?token=${alt}`)).statusCode, 410)
    assert.equal((await b.sende('/passwort-neu', { token: alt, passwort: PASSWORT })).statusCode, 410)
  }
  p.stelle(JETZT)
})

test('KO-03: sessions from before the change do not count even if ending them failed', async () => {
  spaeter(20)
  const b = p.browser('198.51.100.3')
  await b.sende('/anmelden', { email: EMAIL, passwort: ANDERES })
  assert.equal((await b.hole('/konto')).statusCode, 200)
  await db.sql('update konto.konto set passwort_geaendert = $1', [plusSekunden(JETZT, 21)])
  assert.equal((await b.hole('/konto')).statusCode, 303)
  await db.sql('update konto.konto set passwort_geaendert = null')
  p.stelle(JETZT)
})

test('KO-03: a weak or known password is refused at its field and the link stays good', async () => {
  await anfordern(EMAIL)
  const token = tokenFuer(await p.arbeite(), EMAIL)
  const b = p.browser()
  for (const [passwort, meldung] of [
    ['', /Bitte geben Sie Ihr Passwort ein/],
    ['kurz', /mindestens 12 Zeichen/],
    ['x'.repeat(201), /zu lang/],
    ['passwort12345', /kennen Betrüger bereits/],
  ] as const) {
    const antwort = await b.sende('/passwort-neu', { token, passwort })
    assert.equal(antwort.statusCode, 422)
    assert.match(worte(antwort.body), meldung)
  }
  assert.equal((await b.hole(`/passwort-neu?token=${token}`)).statusCode, 200)
})

test('KO-03: a link ends after two hours; an invented one never worked; pressed at once it works once', async () => {
  await anfordern('zwei@beispiel.de')
  await p.arbeite()
  await p.neuesKonto('zwei@beispiel.de', p.browser('198.51.100.4'))
  await anfordern('zwei@beispiel.de')
  const token = tokenFuer(await p.arbeite(), 'zwei@beispiel.de')
  for (const falsch of ['', 'x', 'A'.repeat(43)])
    assert.equal((await p.browser().sende('/passwort-neu', { token: falsch, passwort: ANDERES })).statusCode, 410)
  spaeter(2 * 3600)
  assert.equal((await p.browser().sende('/passwort-neu', { token, passwort: ANDERES })).statusCode, 410)
  spaeter(2 * 3600 - 1)
  const antworten = await Promise.all(
    Array.from({ length: 4 }, () => p.browser().sende('/passwort-neu', { token, passwort: ANDERES })),
  )
  assert.deepEqual(antworten.map((a) => String(a.statusCode)).toSorted(), ['303', '410', '410', '410'])
  p.stelle(JETZT)
})

test('KO-03: a request is deleted with its key a day after it ended', async () => {
  spaeter(27 * 3600)
  await p.arbeite()
  assert.deepEqual(await db.sql('select id from konto.kennwort_zuruecksetzen'), [])
  p.stelle(JETZT)
})
