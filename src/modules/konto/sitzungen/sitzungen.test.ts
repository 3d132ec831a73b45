import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { JETZT, PASSWORT, probe, worte } from '../probe.ts'

const db = await testDatenbank()
const p = await probe(db)
const EMAIL = 'kim@beispiel.de'
const eins = await p.neuesKonto(EMAIL)
const fremd = await p.neuesKonto('fremd@beispiel.de', p.browser('192.0.2.99'))

async function neu(): Promise<FormularBrowser> {
  const b = p.browser()
  await b.sende('/anmelden', { email: EMAIL, passwort: PASSWORT })
  return b
}
const drin = async (b: FormularBrowser): Promise<boolean> => (await b.hole('/konto')).statusCode === 200
const idAuf = async (b: FormularBrowser): Promise<string> =>
  /name="id" value="([0-9a-f-]{36})"/.exec((await b.hole('/konto/sitzungen')).body)?.[1] ?? ''

test('KO-02: the own account: address, level and what was declared, in words', async () => {
  const text = worte((await eins.hole('/konto')).body)
  for (const satz of ['kim@beispiel.de', 'Stufe 1', '3. Juli 2026', 'Sie haben noch nichts über sich angegeben'])
    assert.ok(text.includes(satz), satz)
  assert.equal(text.includes('fremd@'), false)
  const [konto] = await db.sql(`select person_id from konto.konto order by erstellt, id limit 1`)
  await db.sql(
    `update step.person set vorname = 'Özlem', nachname = '<b>Kaya</b>', geburtsdatum = '1990-07-03' where id = $1`,
    [konto?.['person_id']],
  )
  const danach = await eins.hole('/konto')
  assert.match(danach.body, /Özlem &lt;b>Kaya&lt;\/b>|Özlem &lt;b&gt;Kaya&lt;\/b&gt;/)
  assert.match(worte(danach.body), /3\. Juli 1990.*Diese Angaben haben Sie selbst gemacht/)
})

test('KO-02: without signing in these pages lead to the sign-in and back', async () => {
  for (const pfad of ['/konto', '/konto/sitzungen'])
    assert.equal((await p.browser().hole(pfad)).headers.location, `/anmelden?weiter=${encodeURIComponent(pfad)}`)
  for (const pfad of ['/konto/sitzungen/beenden', '/konto/sitzungen/alle-beenden'])
    assert.match(String((await p.browser().sende(pfad)).headers.location), /^\/anmelden\?/)
})

test('KO-02: devices are listed with their last use; one can be signed out, and only an own one', async () => {
  const zwei = await neu()
  p.stelle(plusSekunden(JETZT, 300))
  await zwei.hole('/konto')
  const text = worte((await eins.hole('/konto/sitzungen')).body)
  assert.match(text, /Firefox, Android.*Dieses Gerät/)
  assert.match(text, /Zuletzt benutzt am 3\. Juli 2026 um 14:05 Uhr/)
  await fremd.sende('/konto/sitzungen/beenden', { id: await idAuf(eins) })
  assert.equal(await drin(zwei), true)
  const antwort = await eins.sende('/konto/sitzungen/beenden', { id: await idAuf(eins) })
  assert.equal(antwort.headers.location, '/konto/sitzungen?stand=beendet')
  assert.match(worte((await eins.hole('/konto/sitzungen?stand=beendet')).body), /Das Gerät ist abgemeldet/)
  assert.deepEqual([await drin(eins), await drin(zwei)], [true, false])
  assert.equal((await eins.sende('/konto/sitzungen/beenden', { id: 'unsinn' })).statusCode, 303)
  p.stelle(JETZT)
})

test("KO-02: signing out ends this session only; signing out everywhere ends all, this one too, and no one else's", async () => {
  const [a, b, c] = [await neu(), await neu(), await neu()]
  const keks = a.kekse.get('jc_sitzung') ?? ''
  assert.equal((await a.sende('/abmelden')).headers.location, '/abgemeldet')
  assert.equal(a.kekse.has('jc_sitzung'), false)
  a.kekse.set('jc_sitzung', keks)
  assert.deepEqual([await drin(a), await drin(b)], [false, true])
  const ueberall = await b.sende('/konto/sitzungen/alle-beenden')
  assert.equal(ueberall.headers.location, '/abgemeldet?ueberall=1')
  assert.match(worte((await b.hole('/abgemeldet?ueberall=1')).body), /auf allen Geräten abgemeldet.*ist noch da/)
  assert.deepEqual([await drin(b), await drin(c), await drin(eins), await drin(fremd)], [false, false, false, true])
  const aktionen = await db.sql(
    `select aktion, akteur_art from protokoll.neu where aktion ~ '(abgemeldet|beendet)$' order by id`,
  )
  assert.deepEqual(
    aktionen.map((z) => `${String(z['akteur_art'])} ${String(z['aktion'])}`),
    ['kunde konto.sitzung-beendet', 'kunde konto.abgemeldet', 'kunde konto.ueberall-abgemeldet'],
  )
})

test('KO-02: signing out without being signed in is no error; sign-out takes a post', async () => {
  assert.equal((await p.browser().sende('/abmelden')).headers.location, '/abgemeldet')
  assert.equal((await p.browser().hole('/abmelden')).statusCode, 404)
})
