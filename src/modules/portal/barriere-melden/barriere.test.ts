import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsGast } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { post, testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { runde } from '../../../platform/uebergabe/index.ts'
import { eingerichtet, probe } from '../probe.ts'
import { barriereArbeiter } from './arbeiter.ts'

const jetzt = '2026-07-03T10:00:00Z'
const db = await testDatenbank()
await eingerichtet(db, new Date(jetzt))
const { web, haus } = await probe(db.app, jetzt)

const sende = (body: Record<string, string>, ip = '203.0.113.7') =>
  web.inject({
    method: 'POST',
    url: '/barriere-melden',
    remoteAddress: ip,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })
const arbeite = () => {
  const worker = testHaus(db.worker, { config: haus.config, jetzt: new Date(Date.now() + 3600_000) })
  return runde(worker, [barriereArbeiter])
}

test('QU-01: a barrier is reported without an account, kept encrypted, mailed to the operator once, then gone', async () => {
  const body = { was: 'Der Knopf ist zu klein.', wo: '/hilfe', email: 'kim@beispiel.de', schluessel: neueId() }
  for (const antwort of [await sende(body), await sende(body)]) {
    assert.equal(antwort.statusCode, 303)
    assert.equal(antwort.headers.location, '/barriere-melden/gesendet')
  }
  const [zeile, zweite] = await db.sql('select inhalt from portal.barriere')
  assert.equal(zweite, undefined)
  assert.doesNotMatch(String(zeile?.['inhalt']), /Knopf/)
  await arbeite()
  const [mail, andere] = post
  assert.equal(andere, undefined)
  assert.equal(mail?.an, 'barrieren@beispielportal.example')
  assert.match(
    mail?.text ?? '',
    /3\. Juli 2026 um 12:00 Uhr.*Seite: \/hilfe.*kim@beispiel\.de.*Der Knopf ist zu klein\./s,
  )
  assert.deepEqual(await db.sql('select id from portal.barriere'), [])
  assert.deepEqual(await db.sql("select id from crypto.schluessel where bestand = 'gast'"), [])
})

test('a key from the form never reaches keys of others', async () => {
  const fremd = neueId()
  await sende({ was: 'x', schluessel: fremd })
  assert.deepEqual(await db.sql('select id from crypto.schluessel where besitzer = $1', [fremd]), [])
})

test('what is wrong is said at the field, the entry stays, nothing is stored', async () => {
  await db.sql('delete from portal.barriere')
  const lang = 'ä'.repeat(4001)
  for (const [body, feld, satz] of [
    [{ was: '  ' }, 'was', 'Bitte schreiben Sie, was nicht geht.'],
    [{ was: lang }, 'was', 'Der Text ist um 1 Zeichen zu lang. Es passen 4000 Zeichen in das Feld.'],
    [{ was: 'a\u202Eb' }, 'was', 'Im Text ist ein unsichtbares Zeichen. Bitte tippen Sie den Text neu ein.'],
    [{ was: 'x', email: 'kim@' }, 'email', 'Bitte prüfen Sie die E-Mail-Adresse. Beispiel: kim@beispiel.de'],
  ] as const) {
    const antwort = await sende(body)
    assert.equal(antwort.statusCode, 422)
    const $ = load(antwort.body)
    assert.ok($(`#f-${feld}-fehler`).text().includes(satz), satz)
    assert.ok($('.jc-fehlerliste').text().includes(satz), satz)
    assert.equal($('textarea').text(), body.was)
  }
  assert.deepEqual(await db.sql('select id from portal.barriere'), [])
})

test('floods end in words and another way, not in the database', async () => {
  for (let n = 0; n < 10; n++) assert.equal((await sende({ was: `Meldung ${n}` }, '203.0.113.9')).statusCode, 303)
  const zuviel = await sende({ was: 'noch eine' }, '203.0.113.9')
  assert.equal(zuviel.statusCode, 429)
  assert.match(zuviel.body, /Ab 13:00 Uhr geht es wieder\. Oder schreiben Sie an kontakt@beispielportal\.example/)
  assert.equal((await sende({ was: 'von anderswo' }, '203.0.113.10')).statusCode, 303)
})

test('the form knows the page one came from, if it is ours', async () => {
  const feld = async (referer: string) =>
    load((await web.inject({ url: '/barriere-melden', headers: { referer, host: 'localhost' } })).body)('#f-wo').val()
  assert.equal(await feld('http://localhost/hilfe?x=geheim'), '/hilfe')
  assert.equal(await feld('https://anderswo.example/hilfe'), '')
  assert.equal(await feld('nichts'), '')
})

test('the web role cannot read what was reported', async () => {
  await sende({ was: 'geheim' })
  const lies = alsGast(db.app, (tx) => tx.selectFrom('portal.barriere').select('inhalt').execute())
  await assert.rejects(lies, /permission denied/)
})
