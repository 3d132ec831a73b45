import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { JETZT, PASSWORT, probe, tokenIn, worte } from '../probe.ts'

const db = await testDatenbank()
const p = await probe(db)
const zahl = async (tabelle: string): Promise<unknown> =>
  (await db.sql(`select count(*)::int as zahl from ${tabelle}`))[0]?.['zahl']

test('KO-01: the page asks for an address and a password, and says how to apply without', async () => {
  const antwort = await p.browser().hole('/registrieren?weiter=/antrag/tag/pruefen')
  assert.equal(antwort.statusCode, 200)
  const text = worte(antwort.body)
  for (const satz of [
    'Konto anlegen',
    'Mindestens 12 Zeichen',
    'Ich habe keine E-Mail-Adresse',
    'Ich habe schon ein Konto',
  ])
    assert.ok(text.includes(satz), satz)
  assert.match(antwort.body, /name="weiter" value="\/antrag\/tag\/pruefen"/)
})

test('KO-01: registering sends one mail with a link; the page names the address and the ways to apply today', async () => {
  const b = p.browser()
  const antwort = await b.sende('/registrieren', { email: 'Kim@Beispiel.de', passwort: PASSWORT })
  assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/registrieren/gesendet'])
  const seite = worte((await b.hole('/registrieren/gesendet')).body)
  for (const satz of ['Kim@beispiel.de', 'Er gilt 24 Stunden', 'Spam-Ordner', 'Heute noch einen Antrag stellen'])
    assert.ok(seite.includes(satz), satz)
  const [brief, ...weitere] = await p.arbeite()
  assert.deepEqual(weitere, [])
  assert.equal(brief?.an, 'Kim@beispiel.de')
  assert.match(brief?.text ?? '', /\/registrieren\/bestaetigen\?token=[\w-]{43}\n/)
  assert.match(brief?.text ?? '', /Dann tun Sie nichts/)
  assert.equal(await zahl('konto.konto'), 0)
})

test('KO-01: a known address gives the same answer and the same traces; only its mailbox learns that there is an account', async () => {
  await p.neuesKonto('bekannt@beispiel.de')
  const spuren = () =>
    Promise.all(
      ['konto.registrierung', 'uebergabe.uebergabe', 'protokoll.neu', 'crypto.schluessel', 'konto.fehlversuch'].map(
        zahl,
      ),
    )
  const lauf = async (email: string) => {
    const b = p.browser()
    const vorher = await spuren()
    const antwort = await b.sende('/registrieren', { email, passwort: PASSWORT })
    const nachher = await spuren()
    const seite = await b.hole('/registrieren/gesendet')
    return {
      status: antwort.statusCode,
      ziel: antwort.headers.location,
      koerper: antwort.body,
      kopf: Object.keys(antwort.headers).toSorted(),
      seite: seite.body.replaceAll(email, 'ADRESSE'),
      zuwachs: nachher.map((n, i) => Number(n) - Number(vorher[i])),
    }
  }
  assert.deepEqual(await lauf('bekannt@beispiel.de'), await lauf('fremd@beispiel.de'))
  const [anBekannt, anFremd] = (await p.arbeite()).toSorted((a, b) => (a.an < b.an ? -1 : 1))
  assert.equal(anBekannt?.betreff, 'Sie haben schon ein Konto')
  assert.equal(tokenIn(anBekannt), '')
  assert.doesNotMatch(anBekannt?.text ?? '', /https?:\/\//)
  assert.equal(tokenIn(anFremd).length, 43)
})

test('KO-01: every wrong entry is said at its field, the address stays, the password does not, nothing is stored', async () => {
  const vorher = await zahl('konto.registrierung')
  const faelle: [string, string, RegExp][] = [
    ['', PASSWORT, /Bitte geben Sie Ihre E-Mail-Adresse ein/],
    ['kim', PASSWORT, /Bitte prüfen Sie die E-Mail-Adresse/],
    ['kim@beispiel', PASSWORT, /Bitte prüfen Sie die E-Mail-Adresse/],
    [`${'k'.repeat(250)}@beispiel.de`, PASSWORT, /zu lang/],
    ['kim\u202e@beispiel.de', PASSWORT, /unsichtbares Zeichen/],
    ['kim\u0000@beispiel.de', PASSWORT, /unsichtbares Zeichen/],
    ['kim@beispiel.de', '', /Bitte geben Sie Ihr Passwort ein/],
    ['kim@beispiel.de', 'zu kurz', /mindestens 12 Zeichen/],
    ['kim@beispiel.de', 'x'.repeat(201), /zu lang/],
    ['kim@beispiel.de', 'passwort12345', /kennen Betrüger bereits/],
  ]
  for (const [email, passwort, meldung] of faelle) {
    const antwort = await p.browser().sende('/registrieren', { email, passwort, weiter: '/antrag/tag' })
    assert.equal(antwort.statusCode, 422, email)
    assert.match(worte(antwort.body), meldung)
    assert.match(antwort.body, /<title>Fehler: /)
    assert.match(antwort.body, /name="weiter" value="\/antrag\/tag"/)
    if (passwort.length > 10) assert.ok(!antwort.body.includes(passwort))
  }
  const behalten = await p.browser().sende('/registrieren', { email: 'kim@beispiel.de', passwort: 'kurz' })
  assert.match(behalten.body, /value="kim@beispiel\.de"/)
  assert.equal(await zahl('konto.registrierung'), vorher)
})

test('KO-01: a path elsewhere is not carried on', async () => {
  for (const weiter of [
    'https://boese.example/',
    '//boese.example',
    '/\\boese.example',
    'javascript:alert(1)',
    '/x\ny',
  ]) {
    const { body } = await p.browser().hole(`/registrieren?weiter=${encodeURIComponent(weiter)}`)
    assert.doesNotMatch(body, /boese|javascript:|name="weiter"/, weiter)
  }
})

test('KO-01: a mail that does not come can be sent again, not without end; the wrong address can be changed', async () => {
  const b = p.browser('203.0.113.20')
  await b.sende('/registrieren', { email: 'nochmal@beispiel.de', passwort: PASSWORT, weiter: '/antrag/tag/pruefen' })
  for (let i = 0; i < 4; i += 1) {
    const antwort = await b.sende('/registrieren/gesendet')
    assert.equal(antwort.headers.location, '/registrieren/gesendet?stand=erneut')
  }
  assert.match(worte((await b.hole('/registrieren/gesendet?stand=erneut')).body), /noch einmal geschickt/)
  const zuviel = await b.sende('/registrieren/gesendet')
  assert.equal(zuviel.statusCode, 429)
  assert.match(worte(zuviel.body), /Sie können es um 15:00 Uhr wieder versuchen/)
  assert.match(worte(zuviel.body), /Rufen Sie uns an/)
  const briefe = await p.arbeite()
  assert.equal(briefe.length, 5)
  assert.equal(new Set(briefe.map(tokenIn)).size, 5)
  const andere = await b.hole('/registrieren?adresse=andere')
  assert.match(andere.body, /value="nochmal@beispiel\.de"/)
  assert.match(andere.body, /name="weiter" value="\/antrag\/tag\/pruefen"/)
  const fremd = await p.browser().hole('/registrieren?adresse=andere')
  assert.doesNotMatch(fremd.body, /nochmal@/)
})

test('KO-01: one network cannot ask for mails without end', async () => {
  const b = p.browser('203.0.113.21')
  const codes: number[] = []
  for (let i = 0; i < 62; i += 1)
    codes.push((await b.sende('/passwort-vergessen', { email: `viele${i}@beispiel.de` })).statusCode)
  assert.deepEqual([codes[59], codes[60], codes[61]], [303, 429, 429])
})

test('KO-01: who comes to the page without a registration begins one; who confirmed elsewhere signs in', async () => {
  assert.equal((await p.browser().hole('/registrieren/gesendet')).headers.location, '/registrieren')
  assert.equal((await p.browser().sende('/registrieren/gesendet')).headers.location, '/registrieren/gesendet')
  await p.arbeite()
  const b = p.browser()
  await b.sende('/registrieren', { email: 'woanders@beispiel.de', passwort: PASSWORT, weiter: '/antrag/tag' })
  const [brief] = await p.arbeite()
  await p.browser().sende('/registrieren/bestaetigen', { token: tokenIn(brief), passwort: PASSWORT })
  const seite = await b.hole('/registrieren/gesendet')
  assert.equal(seite.headers.location, '/anmelden?stand=bestaetigt&weiter=%2Fantrag%2Ftag')
})

test('KO-01: after 24 hours nothing of an unconfirmed registration is left, not even the key to it', async () => {
  const b = p.browser()
  await b.sende('/registrieren', { email: 'vergessen@beispiel.de', passwort: PASSWORT })
  const [zeile] = await db.sql('select id, inhalt from konto.registrierung order by id desc limit 1')
  assert.ok(!String(zeile?.['inhalt']).includes('vergessen'))
  p.stelle(plusSekunden(JETZT, 24 * 3600 - 1))
  await p.arbeite()
  const da = () => db.sql('select 1 from konto.registrierung where id = $1', [zeile?.['id']])
  assert.equal((await da()).length, 1)
  p.stelle(plusSekunden(JETZT, 24 * 3600 + 1))
  await p.arbeite()
  assert.equal((await da()).length, 0)
  assert.equal((await db.sql('select 1 from crypto.schluessel where besitzer = $1', [zeile?.['id']])).length, 0)
  p.stelle(JETZT)
})

test('KO-01: a mail that could not go out within 24 hours is given to the desk, not sent with a dead link', async () => {
  const b = p.browser('203.0.113.22')
  await b.sende('/registrieren', { email: 'zuspaet@beispiel.de', passwort: PASSWORT })
  p.stelle(plusSekunden(JETZT, 24 * 3600))
  assert.deepEqual(await p.arbeite(), [])
  const [zeile] = await db.sql(`select grund from uebergabe.uebergabe where stand = 'abgelehnt'`)
  assert.match(String(zeile?.['grund']), /abgelaufen/)
  p.stelle(JETZT)
})
