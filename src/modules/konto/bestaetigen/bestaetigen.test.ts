import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsKunde } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { konto as modul, herkunftVon } from '../index.ts'
import { ANDERES, JETZT, PASSWORT, probe, tokenFuer, worte } from '../probe.ts'

const db = await testDatenbank()
const p = await probe(db)
const pfad = '/registrieren/bestaetigen'

async function registriere(email: string, b: FormularBrowser, weiter?: string): Promise<string> {
  await b.sende('/registrieren', { email, passwort: PASSWORT, ...(weiter && { weiter }) })
  return tokenFuer(await p.arbeite(), email)
}
const konten = () => db.sql('select * from konto.konto order by id')
const letztes = async () => (await konten()).at(-1)

test('KO-01: confirming makes the account at level 1 with an Internetperson, signs in and goes on', async () => {
  const b = p.browser()
  const token = await registriere('eins@beispiel.de', b, '/antrag/tag/pruefen')
  const seite = await b.hole(`${pfad}?token=${token}`)
  assert.equal(seite.statusCode, 200)
  assert.match(worte(seite.body), /eins@beispiel\.de/)
  assert.doesNotMatch(seite.body, /type="password"/)
  const vorher = b.kekse.get('jc_sitzung')
  const antwort = await b.sende(pfad, { token })
  assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/antrag/tag/pruefen'])
  assert.notEqual(b.kekse.get('jc_sitzung'), vorher)
  const konto = await letztes()
  assert.deepEqual([konto?.['registrierungsstufe'], konto?.['stand']], ['email', 'aktiv'])
  const [person] = await db.sql('select art, herkunft from step.person where id = $1', [konto?.['person_id']])
  assert.deepEqual(person, { art: 'internetperson', herkunft: 'online' })
  assert.match(worte((await b.hole('/konto')).body), /Stufe 1: E-Mail-Adresse bestätigt/)
  const aktionen = await db.sql('select aktion from protokoll.neu where objekt_id = $1 order by id', [konto?.['id']])
  assert.deepEqual(
    aktionen.map((z) => z['aktion']),
    ['konto.angelegt', 'konto.angemeldet'],
  )
})

test('KO-01: opening the link does nothing, however often; a mail scanner confirms no account', async () => {
  const b = p.browser()
  const token = await registriere('scanner@beispiel.de', b)
  const vorher = (await konten()).length
  for (let i = 0; i < 3; i += 1) assert.equal((await p.browser().hole(`${pfad}?token=${token}`)).statusCode, 200)
  assert.equal((await konten()).length, vorher)
  const ohneHerkunft = await p.web.inject({ method: 'POST', url: pfad, payload: { token } })
  assert.equal(ohneHerkunft.statusCode, 403)
})

test('KO-01: in another browser the password shows that it is the same person', async () => {
  const b = p.browser()
  const token = await registriere('anderes@beispiel.de', b)
  const handy = p.browser('198.51.100.9')
  assert.match((await handy.hole(`${pfad}?token=${token}`)).body, /type="password"/)
  const ohne = await handy.sende(pfad, { token })
  assert.equal(ohne.statusCode, 422)
  assert.match(worte(ohne.body), /Bitte geben Sie Ihr Passwort ein/)
  const falsch = await handy.sende(pfad, { token, passwort: ANDERES })
  assert.equal(falsch.statusCode, 422)
  assert.match(worte(falsch.body), /Das Passwort stimmt nicht/)
  assert.equal((await handy.hole('/konto')).statusCode, 303)
  const richtig = await handy.sende(pfad, { token, passwort: PASSWORT })
  assert.deepEqual([richtig.statusCode, richtig.headers.location], [303, '/uebersicht'])
  assert.equal((await handy.hole('/konto')).statusCode, 200)
  assert.equal((await b.hole('/konto')).statusCode, 303, 'the registering browser signs in by itself')
})

test('KO-01: guessing the password of a link is slowed down', async () => {
  const token = await registriere('raten@beispiel.de', p.browser())
  const handy = p.browser()
  const codes: number[] = []
  for (let i = 0; i < 7; i += 1) codes.push((await handy.sende(pfad, { token, passwort: ANDERES })).statusCode)
  assert.deepEqual(codes, [422, 422, 422, 422, 422, 429, 429])
  assert.match(worte((await handy.sende(pfad, { token, passwort: PASSWORT })).body), /um 14:01 Uhr/)
  p.stelle(plusSekunden(JETZT, 61))
  assert.equal((await handy.sende(pfad, { token, passwort: PASSWORT })).statusCode, 303)
  p.stelle(JETZT)
})

test('KO-01: a link works once; afterwards it says so and leads to the sign-in', async () => {
  const b = p.browser()
  const token = await registriere('einmal@beispiel.de', b, '/antrag/tag')
  const gast = new Map(b.kekse)
  await b.sende(pfad, { token })
  const vorher = (await konten()).length
  assert.equal((await b.sende(pfad, { token })).headers.location, '/antrag/tag', 'pressed twice it goes on')
  const fremd = p.browser()
  const davor = p.browser()
  for (const [name, keks] of gast) davor.kekse.set(name, keks)
  for (const antwort of [await fremd.hole(`${pfad}?token=${token}`), await davor.sende(pfad, { token })]) {
    assert.equal(antwort.statusCode, 410)
    assert.match(worte(antwort.body), /Ihr Konto ist schon bestätigt/)
    assert.match(antwort.body, /href="\/anmelden\?weiter=%2Fantrag%2Ftag"/)
  }
  assert.equal((await konten()).length, vorher)
})

test('KO-01: pressed many times at once it makes one account and one person', async () => {
  const b = p.browser()
  const token = await registriere('zugleich@beispiel.de', b)
  const vorher = (await konten()).length
  const personen = () => db.sql('select count(*)::int zahl from step.person')
  const [davor] = await personen()
  await Promise.all(Array.from({ length: 6 }, () => b.sende(pfad, { token })))
  assert.equal((await konten()).length, vorher + 1)
  assert.equal(Number((await personen())[0]?.['zahl']), Number(davor?.['zahl']) + 1)
})

test('KO-01: two links to one address, pressed at once, make one account', async () => {
  const [eins, zwei] = [p.browser(), p.browser()]
  const tokens = [await registriere('doppelt@beispiel.de', eins), await registriere('Doppelt@Beispiel.de', zwei)]
  const vorher = (await konten()).length
  const antworten = await Promise.all([
    eins.sende(pfad, { token: tokens[0] ?? '' }),
    zwei.sende(pfad, { token: tokens[1] ?? '' }),
  ])
  assert.deepEqual(antworten.map((a) => String(a.statusCode)).toSorted(), ['303', '410'])
  assert.equal((await konten()).length, vorher + 1)
})

test('KO-01: an old, cut or invented link says what to do; this browser can send a new one', async () => {
  const b = p.browser()
  const token = await registriere('alt@beispiel.de', b)
  // A NUL is no part of any address of ours: such a one leads nowhere before it is read. Sent in a form it is an invented link.
  assert.equal((await p.browser().hole(`${pfad}?token=%00`)).statusCode, 404)
  assert.equal((await p.browser().sende(pfad, { token: '\u0000' })).statusCode, 410)
  for (const falsch of ['', 'x', token.slice(0, 30), `${token}x`, "' or 1=1 --", 'A'.repeat(43)]) {
    const antwort = await p.browser().hole(`${pfad}?token=${encodeURIComponent(falsch)}`)
    assert.equal(antwort.statusCode, 410)
    assert.match(worte(antwort.body), /Dieser Link gilt nicht mehr.*Konto noch einmal anlegen/)
    assert.equal((await p.browser().sende(pfad, { token: falsch })).statusCode, 410)
  }
  assert.equal((await p.browser().hole(`${pfad}?token=${token}&token=${token}`)).statusCode, 410)
  assert.match(worte((await b.hole(`${pfad}?token=kaputt`)).body), /Neuen Link schicken/)
  p.stelle(plusSekunden(JETZT, 24 * 3600))
  const abgelaufen = await p.browser().sende(pfad, { token, passwort: PASSWORT })
  assert.equal(abgelaufen.statusCode, 410)
  p.stelle(JETZT)
})

test('KO-01: what was typed as a guest before, here and there, belongs to the account', async () => {
  const b = p.browser()
  const token = await registriere('entwurf@beispiel.de', b)
  const [registrierung] = await db.sql('select gast_sitzung_id from konto.registrierung order by id desc limit 1')
  const handy = p.browser()
  await handy.sende('/registrieren', { email: 'nebenbei@beispiel.de', passwort: PASSWORT })
  const [nebenbei] = await db.sql('select gast_sitzung_id from konto.registrierung order by id desc limit 1')
  await handy.sende(pfad, { token, passwort: PASSWORT })
  const konto = await letztes()
  const kontoId = String(konto?.['id'])
  const gaeste = [registrierung, nebenbei].map((z) => String(z?.['gast_sitzung_id']))
  const eigene = await alsKunde(db.app, { kontoId, personIds: [] }, (tx) => herkunftVon(tx, kontoId))
  assert.deepEqual(eigene.toSorted(), gaeste.toSorted())
  await p.arbeite()
})

test('KO-01: the history says in plain words that the account was made', async () => {
  const konto = await letztes()
  const kunde = { kontoId: String(konto?.['id']), personIds: [String(konto?.['person_id'])] }
  const eintraege = await alsKunde(p.haus.db, kunde, (tx) => modul.verlauf(tx, kunde, 'de', { zahl: 10 }))
  assert.deepEqual(
    eintraege.map(({ titel }) => titel),
    ['Sie haben Ihr Konto angelegt'],
  )
})
