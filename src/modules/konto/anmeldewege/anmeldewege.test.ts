import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { identitaetHinzufuegen } from '../identitaet/command.ts'
import { ANDERES, JETZT, PASSWORT, probe, tokenFuer, tokenIn, worte } from '../probe.ts'

const db = await testDatenbank()
const p = await probe(db)
const EMAIL = 'kim@beispiel.de'
const b = await p.neuesKonto(EMAIL)
const fremd = await p.neuesKonto('fremd@beispiel.de', p.browser('192.0.2.99'))
const kontoId = String((await db.sql('select id from konto.konto order by id limit 1'))[0]?.['id'])
const drin = async (wer: FormularBrowser): Promise<boolean> => (await wer.hole('/konto')).statusCode === 200
const neuerWeg = (name: string) =>
  alsSystem(db.app, 'anmeldung', (tx) =>
    identitaetHinzufuegen(
      tx,
      { kontoId, art: 'oidc', kennung: p.haus.krypto.suchhash('konto.oidc', name), stufe: 1, bezeichnung: name },
      JETZT,
    ),
  )

test('KO-03: the page lists every way with its last use, and says what is missing', async () => {
  const seite = worte((await b.hole('/konto/anmeldewege')).body)
  for (const satz of ['Passwort', 'Noch nicht benutzt', 'Passkey hinzufügen', 'App einrichten', EMAIL, 'Konto löschen'])
    assert.ok(seite.includes(satz), satz)
  await b.sende('/abmelden')
  await b.sende('/anmelden', { email: EMAIL, passwort: PASSWORT })
  assert.match(worte((await b.hole('/konto/anmeldewege')).body), /Zuletzt benutzt am 3\. Juli 2026 um 14:00 Uhr/)
})

test('KO-03: a way is renamed and removed, only by its owner; the last one cannot go', async () => {
  const [passwort] = await db.sql(`select id from konto.identitaet where konto_id = $1`, [kontoId])
  const letzte = `/konto/anmeldewege/${String(passwort?.['id'])}`
  assert.match(worte((await b.hole(letzte)).body), /Das ist Ihr letzter Weg ins Konto/)
  const nein = await b.sende(`${letzte}/entfernen`)
  assert.equal(nein.statusCode, 409)
  assert.match(worte(nein.body), /Fügen Sie zuerst einen anderen Weg hinzu/)
  const id = String(await neuerWeg('Erster Name'))
  const pfad = `/konto/anmeldewege/${id}`
  for (const unterpfad of ['', '/name', '/entfernen'])
    assert.equal(
      (await (unterpfad === '' ? fremd.hole(pfad) : fremd.sende(pfad + unterpfad, { bezeichnung: 'Meins' })))
        .statusCode,
      404,
    )
  for (const [bezeichnung, satz] of [
    ['', /Bitte geben Sie einen Namen ein/],
    ['x'.repeat(61), /zu lang/],
    ['An\u202ena', /unsichtbares Zeichen/],
  ] as const) {
    const antwort = await b.sende(`${pfad}/name`, { bezeichnung })
    assert.equal(antwort.statusCode, 422)
    assert.match(worte(antwort.body), satz)
  }
  assert.equal(
    (await b.sende(`${pfad}/name`, { bezeichnung: '<b>Handy</b>' })).headers.location,
    '/konto/anmeldewege?stand=name',
  )
  assert.match((await b.hole('/konto/anmeldewege?stand=name')).body, /&lt;b>Handy|&lt;b&gt;Handy/)
  assert.match(worte((await b.hole(pfad)).body), /Danach gibt es nur noch einen Weg/)
  assert.equal((await b.sende(`${pfad}/entfernen`)).headers.location, '/konto/anmeldewege?stand=entfernt')
  assert.equal((await b.sende(`${pfad}/entfernen`)).statusCode, 404)
  for (const unsinn of ['x', '%2e%2e', '01900000-0000-7000-8000-000000000000'])
    assert.equal((await b.hole(`/konto/anmeldewege/${unsinn}`)).statusCode, 404)
})

test('KO-03: the password can go when there is another way, and come back by mail', async () => {
  const id = String(await neuerWeg('Anderer'))
  const [passwort] = await db.sql(`select id from konto.identitaet where konto_id = $1 and art = 'passwort'`, [kontoId])
  await b.sende(`/konto/anmeldewege/${String(passwort?.['id'])}/entfernen`)
  assert.match(worte((await b.hole('/konto/anmeldewege')).body), /Passwort einrichten/)
  assert.equal((await p.browser().sende('/anmelden', { email: EMAIL, passwort: PASSWORT })).statusCode, 422)
  await p.arbeite()
  await p.browser().sende('/passwort-vergessen', { email: EMAIL })
  const token = tokenFuer(await p.arbeite(), EMAIL)
  p.stelle(plusSekunden(JETZT, 1))
  await p.browser().sende('/passwort-neu', { token, passwort: PASSWORT })
  assert.equal((await b.sende('/anmelden', { email: EMAIL, passwort: PASSWORT })).statusCode, 303)
  assert.equal((await b.sende(`/konto/anmeldewege/${id}/entfernen`)).statusCode, 303)
  await p.arbeite()
})

test('KO-03: a new password ends all other sessions, keeps this one under a new secret, and is told by mail', async () => {
  p.stelle(plusSekunden(JETZT, 10))
  const anderes = p.browser('192.0.2.50')
  await anderes.sende('/anmelden', { email: EMAIL, passwort: PASSWORT })
  await p.arbeite()
  p.stelle(plusSekunden(JETZT, 20))
  for (const [passwort, satz] of [
    ['', /Bitte geben Sie Ihr Passwort ein/],
    ['kurz', /mindestens 12 Zeichen/],
    ['passwort12345', /kennen Betrüger bereits/],
  ] as const) {
    const antwort = await b.sende('/konto/passwort', { passwort })
    assert.equal(antwort.statusCode, 422)
    assert.match(worte(antwort.body), satz)
  }
  const keks = b.kekse.get('jc_sitzung')
  assert.equal(
    (await b.sende('/konto/passwort', { passwort: ANDERES })).headers.location,
    '/konto/anmeldewege?stand=passwort',
  )
  assert.notEqual(b.kekse.get('jc_sitzung'), keks)
  assert.deepEqual([await drin(b), await drin(anderes)], [true, false])
  assert.deepEqual(
    (await p.arbeite()).map(({ betreff }) => betreff),
    ['Ihr Passwort wurde geändert'],
  )
  assert.equal((await anderes.sende('/anmelden', { email: EMAIL, passwort: ANDERES })).statusCode, 303)
})

test('KO-03: a new address counts when its mailbox and the signed-in owner confirm; the old one is told', async () => {
  const NEU = 'kim.neu@beispiel.de'
  for (const [email, satz] of [
    ['', /Bitte geben Sie Ihre E-Mail-Adresse ein/],
    ['kim', /prüfen Sie die E-Mail-Adresse/],
    ['KIM@beispiel.de', /Das ist schon Ihre E-Mail-Adresse/],
  ] as const) {
    const antwort = await b.sende('/konto/email', { email })
    assert.equal(antwort.statusCode, 422)
    assert.match(worte(antwort.body), satz)
  }
  assert.equal((await b.sende('/konto/email', { email: NEU })).headers.location, '/konto/email/gesendet')
  assert.match(
    worte((await b.hole('/konto/email/gesendet')).body),
    /Bis dahin melden Sie sich mit der alten Adresse an/,
  )
  const [brief] = await p.arbeite()
  assert.equal(brief?.an, NEU)
  const token = tokenIn(brief)
  assert.equal((await fremd.hole(`/konto/email/bestaetigen?token=${token}`)).statusCode, 410, "another account's link")
  assert.match(
    String((await p.browser().hole(`/konto/email/bestaetigen?token=${token}`)).headers.location),
    /^\/anmelden/,
  )
  assert.match(worte((await b.hole(`/konto/email/bestaetigen?token=${token}`)).body), /kim\.neu@beispiel\.de/)
  assert.equal(
    (await b.sende('/konto/email/bestaetigen', { token })).headers.location,
    '/konto/anmeldewege?stand=email',
  )
  assert.equal((await b.sende('/konto/email/bestaetigen', { token })).statusCode, 410)
  const [hinweis] = await p.arbeite()
  assert.deepEqual([hinweis?.an, hinweis?.betreff], [EMAIL, 'Ihre E-Mail-Adresse wurde geändert'])
  assert.equal((await p.browser().sende('/anmelden', { email: EMAIL, passwort: ANDERES })).statusCode, 422)
  assert.equal((await p.browser().sende('/anmelden', { email: NEU, passwort: ANDERES })).statusCode, 303)
  await p.arbeite()
})

test('KO-03: an address that has an account already says so in its own mailbox only', async () => {
  const antwort = await b.sende('/konto/email', { email: 'fremd@beispiel.de' })
  assert.equal(antwort.headers.location, '/konto/email/gesendet')
  const [brief] = await p.arbeite()
  assert.deepEqual([brief?.an, brief?.betreff, tokenIn(brief)], ['fremd@beispiel.de', 'Sie haben schon ein Konto', ''])
  await b.sende('/konto/email', { email: 'spaeter@beispiel.de' })
  const token = tokenFuer(await p.arbeite(), 'spaeter@beispiel.de')
  await p.neuesKonto('spaeter@beispiel.de', p.browser('192.0.2.70'))
  const vergeben = await b.sende('/konto/email/bestaetigen', { token })
  assert.equal(vergeben.statusCode, 409)
  assert.match(worte(vergeben.body), /gibt es schon ein Konto/)
  for (const unsinn of ['', 'x', 'A'.repeat(43)])
    assert.equal((await b.sende('/konto/email/bestaetigen', { token: unsinn })).statusCode, 410)
})

test('KO-03: changes of the access ask for a recent sign-in, each of them', async () => {
  p.stelle(plusSekunden(JETZT, 20 + 601))
  for (const pfad of [
    '/konto/passwort',
    '/konto/email',
    '/konto/loeschen',
    '/konto/anmeldewege/app',
    '/konto/anmeldewege/passkey',
  ]) {
    assert.match(String((await b.hole(pfad)).headers.location), /^\/konto\/stufe\?frisch=1/, pfad)
    assert.match(String((await b.sende(pfad)).headers.location), /^\/konto\/stufe\?frisch=1/, pfad)
  }
})

test('KO-03: an account is deleted by its owner: signed out, told by mail, nothing of the access left, the address free again', async () => {
  await b.sende('/konto/stufe/passwort', { passwort: ANDERES, weiter: '/konto/loeschen' })
  const seite = worte((await b.hole('/konto/loeschen')).body)
  assert.match(seite, /Das löschen wir.*Das bleibt beim Jobcenter.*§ 84 SGB X/)
  const ohne = await b.sende('/konto/loeschen')
  assert.equal(ohne.statusCode, 422)
  assert.equal((await b.sende('/konto/loeschen', { loeschen: 'ja' })).headers.location, '/konto-geloescht')
  assert.match(worte((await b.hole('/konto-geloescht')).body), /Ihr Konto ist gelöscht/)
  assert.equal(await drin(b), false)
  const mails = await p.arbeite()
  assert.deepEqual(
    mails.filter(({ betreff }) => betreff === 'Ihr Konto ist gelöscht').map(({ an }) => an),
    ['kim.neu@beispiel.de'],
  )
  const [zeile] = await db.sql('select stand, length(email) as laenge from konto.konto where id = $1', [kontoId])
  assert.deepEqual(zeile, { stand: 'geloescht', laenge: 0 })
  assert.deepEqual(await db.sql('select 1 from konto.identitaet where konto_id = $1', [kontoId]), [])
  assert.deepEqual(await db.sql('select 1 from crypto.schluessel where besitzer = $1', [kontoId]), [])
  assert.equal(
    (await p.browser().sende('/anmelden', { email: 'kim.neu@beispiel.de', passwort: ANDERES })).statusCode,
    422,
  )
  const wieder = await p.neuesKonto('kim.neu@beispiel.de', p.browser('192.0.2.71'))
  assert.equal(await drin(wieder), true)
})

test('KO-03: who was written to and did not do it finds what to do, without signing in', async () => {
  assert.match(
    worte((await p.browser().hole('/das-war-ich-nicht')).body),
    /Wählen Sie ein neues Passwort.*Rufen Sie uns an/,
  )
})
