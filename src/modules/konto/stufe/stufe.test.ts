import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { aufgehobenes, weiter } from '../../../platform/http/index.ts'
import type { Modul } from '../../../platform/modul.ts'
import { testDatenbank, testPortal } from '../../../platform/testing/index.ts'
import { identitaetEntfernen, identitaetHinzufuegen } from '../identitaet/command.ts'
import { kontoZuIdentitaet } from '../identitaet/query.ts'
import { konto } from '../index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { kundeVon } from '../kunde/query.ts'
import type { Minimum } from '../kunde/stufen.ts'
import { ANDERES, JETZT, neuesKonto, PASSWORT, worte } from '../probe.ts'

const db = await testDatenbank()
let bedarf: Minimum = {}
/** A service that asks for what the test says, and another way to sign in. */
const dienst: Modul = {
  name: 'dienst',
  routes(web, haus) {
    web.get('/dienst', async (request) => {
      const kunde = await kundeVon(haus, request, bedarf)
      return { kunde, felder: (await aufgehobenes(haus, request)) ?? null }
    })
    web.post('/dienst', async (request) => ({ kunde: await kundeVon(haus, request, bedarf), body: request.body }))
    web.post<{ Body: { konto: string } }>('/dienst/ausweis', async (request, reply) => {
      const gelungen = await anmeldungVollziehen(haus, request, reply, { kontoId: request.body.konto, stufe: 4 })
      return weiter(reply, gelungen ? '/dienst' : '/anmelden')
    })
  },
}
const p = await testPortal(db, [konto, dienst], JETZT)
const EMAIL = 'kim@beispiel.de'
const b = await neuesKonto(p, EMAIL)
const [zeile] = await db.sql('select id from konto.konto')
const kontoId = String(zeile?.['id'])
const system = <T>(arbeit: Parameters<typeof alsSystem<T>>[2]) => alsSystem(db.app, 'anmeldung', arbeit)

test('KO-02: a page that asks for more leads to the ways and back, with what was typed and a new session', async () => {
  bedarf = { bindung: 'email', anmeldung: 4 }
  const keks = b.kekse.get('jc_sitzung') ?? ''
  const antwort = await b.sende('/dienst', { text: 'Özlem', passwort: 'geheim' })
  assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/konto/stufe?anmeldung=4&weiter=%2Fdienst'])
  const seite = await b.hole(antwort.headers.location ?? '')
  assert.equal(seite.statusCode, 200)
  assert.match(
    worte(seite.body),
    /Dafür müssen wir sicher sein, dass Sie es sind.*mit Ihrem Ausweis.*anrufen, schreiben oder zu uns kommen/,
  )
  const [aufgehoben] = await db.sql('select inhalt from http.aufgehoben')
  assert.ok(!String(aufgehoben?.['inhalt']).includes('zlem'))
  await b.sende('/dienst/ausweis', { konto: kontoId })
  assert.notEqual(b.kekse.get('jc_sitzung'), keks)
  const zurueck = (await b.hole('/dienst')).json<{ kunde: unknown; felder: unknown }>()
  assert.deepEqual(zurueck.felder, { text: 'Özlem' })
  assert.equal((zurueck.kunde as { anmeldung: number }).anmeldung, 4)
  assert.equal((await b.hole('/dienst')).json<{ felder: unknown }>().felder, null, 'shown once')
  assert.equal(
    (await b.hole('/konto/stufe?anmeldung=4&weiter=/dienst')).headers.location,
    '/dienst',
    'nothing is missing',
  )
  const dieb = p.browser()
  dieb.kekse.set('jc_sitzung', keks)
  assert.match(String((await dieb.hole('/dienst')).headers.location), /^\/anmelden/)
})

test('KO-02: a level of the session is never below what it had for the account, and another account begins anew', async () => {
  bedarf = {}
  p.stelle(plusSekunden(JETZT, 60))
  await b.sende('/konto/stufe/passwort', { passwort: PASSWORT, weiter: '/dienst' })
  assert.equal((await b.hole('/dienst')).json<{ kunde: { anmeldung: number } }>().kunde.anmeldung, 4)
  await neuesKonto(p, 'zwei@beispiel.de', p.browser('192.0.2.8'))
  await b.sende('/abmelden')
  await b.sende('/anmelden', { email: 'zwei@beispiel.de', passwort: PASSWORT })
  assert.equal((await b.hole('/dienst')).json<{ kunde: { anmeldung: number } }>().kunde.anmeldung, 1)
  await b.sende('/abmelden')
  await b.sende('/anmelden', { email: EMAIL, passwort: PASSWORT })
  p.stelle(JETZT)
})

test('KO-02: a binding that is missing is said, and there is always a way', async () => {
  bedarf = { bindung: 'pin_brief', anmeldung: 1 }
  const antwort = await b.hole('/dienst?a=1')
  assert.equal(antwort.headers.location, '/konto/stufe?bindung=pin_brief&weiter=%2Fdienst%3Fa%3D1')
  const seite = worte((await b.hole(antwort.headers.location)).body)
  assert.match(seite, /mit einem Code aus einem Brief bestätigt.*So erreichen Sie uns/)
  await db.sql(`update konto.konto set registrierungsstufe = 'pin_brief' where id = $1`, [kontoId])
  assert.equal((await b.hole('/dienst')).statusCode, 200)
  await db.sql(`update konto.konto set registrierungsstufe = 'email' where id = $1`, [kontoId])
})

test('KO-03: changes of the access ask for the password again after ten minutes; wrong ones are slowed down', async () => {
  bedarf = { anmeldung: 1, frisch: true }
  assert.equal((await b.hole('/dienst')).statusCode, 200)
  p.stelle(plusSekunden(JETZT, 661))
  const antwort = await b.hole('/dienst')
  assert.equal(antwort.headers.location, '/konto/stufe?frisch=1&weiter=%2Fdienst')
  const seite = await b.hole(antwort.headers.location)
  assert.match(worte(seite.body), /schon etwas her.*Mit Ihrem Passwort/)
  assert.match(seite.body, /href="\/konto\/stufe\/passwort\?weiter=%2Fdienst"/)
  for (let i = 0; i < 5; i += 1) {
    const falsch = await b.sende('/konto/stufe/passwort', { passwort: ANDERES, weiter: '/dienst' })
    assert.equal(falsch.statusCode, 422)
    assert.match(worte(falsch.body), /Das Passwort stimmt nicht/)
  }
  assert.equal((await b.sende('/konto/stufe/passwort', { passwort: PASSWORT })).statusCode, 429)
  assert.equal((await b.sende('/konto/stufe/passwort', { passwort: '' })).statusCode, 422)
  p.stelle(plusSekunden(JETZT, 721))
  const gut = await b.sende('/konto/stufe/passwort', { passwort: PASSWORT, weiter: '/dienst' })
  assert.deepEqual([gut.statusCode, gut.headers.location], [303, '/dienst'])
  assert.equal((await b.hole('/dienst')).statusCode, 200)
  for (const weiterhin of ['https://boese.example/', '//boese.example', ''])
    assert.equal(
      (await b.sende('/konto/stufe/passwort', { passwort: PASSWORT, weiter: weiterhin })).headers.location,
      '/uebersicht',
    )
  p.stelle(JETZT)
})

test('KO-03: a customer session whose account was locked counts as none: registering from it is a guest of its own', async () => {
  const c = await neuesKonto(p, 'gesperrt@beispiel.de', p.browser('192.0.2.60'))
  const alt = await db.sql(`select id from http.sitzung where art = 'kunde' order by id desc limit 1`)
  await db.sql(`update konto.konto set stand = 'gesperrt' where email_hash = $1`, [
    p.haus.krypto.suchhash('konto.email', 'gesperrt@beispiel.de'),
  ])
  const antwort = await c.sendeUndFolge('/registrieren', { email: 'neu@beispiel.de', passwort: PASSWORT })
  assert.equal(antwort.statusCode, 200)
  assert.match(worte(antwort.body), /Sehen Sie in Ihr E-Mail-Postfach/)
  const [neu] = await db.sql('select gast_sitzung_id from konto.registrierung order by id desc limit 1')
  assert.notEqual(neu?.['gast_sitzung_id'], alt[0]?.['id'])
})

test('KO-03: an identity belongs to one account, opens it while it is active, and the last one stays', async () => {
  const kennung = p.haus.krypto.suchhash('konto.oidc', 'https://anbieter.example\0kim')
  const neu = { kontoId, art: 'oidc', kennung, stufe: 3, bezeichnung: 'Probe' } as const
  const id = await system((tx) => identitaetHinzufuegen(tx, neu, JETZT))
  assert.ok(id)
  assert.equal(await system((tx) => identitaetHinzufuegen(tx, neu, JETZT)), undefined, 'twice')
  assert.deepEqual(await system((tx) => kontoZuIdentitaet(tx, 'oidc', kennung)), {
    kontoId,
    identitaetId: id,
    stufe: 3,
    geheimnis: null,
    zaehler: 0,
  })
  assert.equal(await system((tx) => kontoZuIdentitaet(tx, 'bundid', kennung)), undefined, 'another kind')
  await db.sql(`update konto.konto set stand = 'gesperrt' where id = $1`, [kontoId])
  assert.equal(await system((tx) => kontoZuIdentitaet(tx, 'oidc', kennung)), undefined, 'locked')
  await db.sql(`update konto.konto set stand = 'aktiv' where id = $1`, [kontoId])
  const [passwort] = await db.sql(`select id from konto.identitaet where konto_id = $1 and art = 'passwort'`, [kontoId])
  const beide = [id, String(passwort?.['id'])]
  const zugleich = await Promise.all(beide.map((eine) => system((tx) => identitaetEntfernen(tx, kontoId, eine, JETZT))))
  assert.deepEqual(zugleich.toSorted(), ['entfernt', 'letzte'])
  assert.equal(await system((tx) => identitaetEntfernen(tx, kontoId, kontoId, JETZT)), 'nicht-da')
  const mails = (await p.arbeite()).filter(({ an }) => an === EMAIL)
  assert.deepEqual(
    mails
      .map(({ betreff }) => betreff)
      .filter((betreff) => betreff.includes('Weg'))
      .toSorted(),
    ['Ein Weg, sich anzumelden, ist entfernt', 'Neuer Weg, sich anzumelden'],
  )
  for (const { text } of mails) assert.doesNotMatch(text, /https?:\/\//)
})
