import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { plusSekunden } from '../clock/index.ts'
import { alsKunde } from '../database/index.ts'
import { neueId } from '../ids.ts'
import type { Modul } from '../modul.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import {
  AnmeldungNoetig,
  aufgehobenes,
  begrenze,
  Conflict,
  eigeneSitzungen,
  eigeneSitzungenBeenden,
  server,
  sitzungBeginnen,
  weiter,
} from './index.ts'

const db = await testDatenbank()
const start = new Date('2026-07-03T12:00:00Z')
const haus = testHaus(db.app, { jetzt: start })
const konto = neueId()

const probe: Modul = {
  name: 'probe',
  routes(web, h) {
    web.post('/probe/anmelden', async (request, reply) => {
      await sitzungBeginnen(h, request, reply, { art: 'kunde', subjekt: konto })
      return weiter(reply, '/probe/wer')
    })
    web.get('/probe/wer', (request) => ({
      subjekt: request.sitzung?.subjekt ?? null,
      eingegangen: request.eingegangen,
    }))
    web.get('/probe/geheim', () => {
      throw new AnmeldungNoetig('/anmelden')
    })
    web.get('/probe/konflikt', () => {
      throw new Conflict('Frau Lang war schneller.')
    })
    web.get('/probe/kaputt', () => {
      throw new Error('Özlem Kaya, Lindenweg 4')
    })
    web.get('/probe/formular', async (request) => ({ felder: (await aufgehobenes(h, request)) ?? null }))
    web.post('/probe/formular', () => {
      throw new AnmeldungNoetig('/anmelden')
    })
    web.post('/probe/nimm', (request) => ({ body: request.body }))
  },
}
const web = await server(haus, [probe])
after(() => web.close())

const von = { 'sec-fetch-site': 'same-origin' }
async function anmelden(keks?: string): Promise<string> {
  const antwort = await web.inject({
    method: 'POST',
    url: '/probe/anmelden',
    headers: { ...von, ...(keks === undefined ? {} : { cookie: keks }) },
  })
  assert.equal(antwort.statusCode, 303)
  const [gesetzt] = antwort.cookies
  assert.ok(gesetzt?.httpOnly === true && gesetzt.sameSite === 'Lax')
  return `jc_sitzung=${gesetzt.value}`
}
const wer = async (keks: string): Promise<unknown> =>
  (await web.inject({ url: '/probe/wer', headers: { cookie: keks } })).json<{ subjekt: unknown }>().subjekt

test('QU-03: every answer carries the strict content policy', async () => {
  for (const url of ['/probe/wer', '/gibt-es-nicht', '/probe/kaputt']) {
    const { headers } = await web.inject({ url })
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    assert.equal(headers['x-content-type-options'], 'nosniff')
  }
})

test('QU-03: a post from another site, or from nowhere, is refused; from our own page it is taken', async () => {
  const post = (headers: Record<string, string>) =>
    web.inject({ method: 'POST', url: '/probe/nimm', headers, payload: {} })
  for (const headers of [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://boese.example' },
    { origin: 'null' },
    { referer: 'https://boese.example/probe' },
  ]) {
    assert.equal((await post(headers)).statusCode, 403, JSON.stringify(headers))
  }
  for (const headers of [von, { origin: 'http://localhost:8080' }, { referer: 'http://localhost:8080/x' }]) {
    assert.equal((await post({ ...headers, host: 'localhost:8080' })).statusCode, 200, JSON.stringify(headers))
  }
})

test('KO-02: a session belongs to its secret, is renewed at sign-in and ends with the old one', async () => {
  const erste = await anmelden()
  assert.equal(await wer(erste), konto)
  const zweite = await anmelden(erste)
  assert.notEqual(erste, zweite)
  assert.equal(await wer(erste), null)
  assert.equal(await wer(zweite), konto)
  assert.equal(await wer('jc_sitzung=geraten'), null)
  assert.equal(await wer(`jc_dienst=${zweite.split('=')[1]}`), null)
})

test('KO-02: a session ends 30 minutes after the last use and 12 hours after its beginning', async () => {
  const keks = await anmelden()
  for (let minuten = 0; minuten < 12 * 60 - 25; minuten += 25) {
    haus.uhr.stelle(plusSekunden(start, minuten * 60))
    assert.equal(await wer(keks), konto, `${minuten} min`)
  }
  haus.uhr.stelle(plusSekunden(start, 12 * 3600))
  assert.equal(await wer(keks), null)
  const neu = await anmelden()
  haus.uhr.stelle(plusSekunden(start, 12 * 3600 + 30 * 60))
  assert.equal(await wer(neu), null)
  haus.uhr.stelle(start)
})

test("KO-02: own sessions are listed and ended, nobody else's", async () => {
  const hier = await anmelden()
  const dort = await anmelden()
  const alsKonto = { kontoId: konto, personIds: [] }
  const liste = await alsKunde(db.app, alsKonto, (tx) => eigeneSitzungen(tx, start))
  assert.ok(liste.length >= 2)
  const fremd = { kontoId: neueId(), personIds: [] }
  assert.equal((await alsKunde(db.app, fremd, (tx) => eigeneSitzungen(tx, start))).length, 0)
  assert.equal(await alsKunde(db.app, fremd, (tx) => eigeneSitzungenBeenden(tx, { ausser: null }, start)), 0)
  await alsKunde(db.app, alsKonto, (tx) => eigeneSitzungenBeenden(tx, { ausser: null }, start))
  assert.deepEqual([await wer(hier), await wer(dort)], [null, null])
})

test('KO-02: who is not signed in is led to the sign-in and back, with the place kept', async () => {
  const { statusCode, headers } = await web.inject({ url: '/probe/geheim?a=1' })
  assert.deepEqual([statusCode, headers.location], [303, '/anmelden?weiter=%2Fprobe%2Fgeheim%3Fa%3D1'])
  const lang = await web.inject({ url: `/probe/geheim?a=${'%C3%BC'.repeat(100)}` })
  assert.deepEqual([lang.statusCode, lang.headers.location], [303, '/anmelden'])
})

test('KO-02: what was typed when the session ended is kept for the same account in the same browser, and shown once', async () => {
  const keks = await anmelden()
  const fremd = await anmelden()
  haus.uhr.stelle(plusSekunden(start, 31 * 60))
  const payload = 'vorname=%C3%96zlem&passwort=geheim'
  const headers = { ...von, cookie: keks, 'content-type': 'application/x-www-form-urlencoded' }
  const abgelaufen = await web.inject({ method: 'POST', url: '/probe/formular', headers, payload })
  assert.equal(abgelaufen.headers.location, '/anmelden?weiter=%2Fprobe%2Fformular&abgelaufen=1')
  const liste = await db.sql('select inhalt from http.aufgehoben')
  assert.equal(liste.length, 1)
  assert.ok(!String(liste[0]?.['inhalt']).includes('zlem'))
  const zeigen = async (cookie: string): Promise<unknown> =>
    (await web.inject({ url: '/probe/formular', headers: { cookie } })).json<{ felder: unknown }>().felder
  assert.equal(await zeigen(await anmelden(fremd)), null, 'another browser')
  const wieder = await anmelden(keks)
  assert.deepEqual(await zeigen(wieder), { vorname: 'Özlem' })
  assert.equal(await zeigen(wieder), null, 'once')
  haus.uhr.stelle(start)
})

test('QU-03: refusals have their pages; a bug shows a number and nothing of its message', async () => {
  assert.equal((await web.inject({ url: '/gibt-es-nicht' })).statusCode, 404)
  const konflikt = await web.inject({ url: '/probe/konflikt' })
  assert.equal(konflikt.statusCode, 409)
  assert.match(konflikt.body, /Frau Lang war schneller/)
  const kaputt = await web.inject({ url: '/probe/kaputt' })
  assert.equal(kaputt.statusCode, 500)
  assert.doesNotMatch(kaputt.body, /Kaya/)
  assert.match(kaputt.body, /[0-9A-F]{4}-[0-9A-F]{4}/)
})

test('QU-03: an address that leads nowhere still shows who is signed in', async () => {
  const gesehen: unknown[] = []
  const portal: typeof haus.rahmen.portal = (request) => {
    gesehen.push(request.sitzung?.subjekt)
    return haus.rahmen.portal(request)
  }
  const anderes = await server({ ...haus, rahmen: { ...haus.rahmen, portal } }, [])
  const antwort = await anderes.inject({ url: '/gibt-es-nicht', headers: { cookie: await anmelden() } })
  await anderes.close()
  assert.equal(antwort.statusCode, 404)
  assert.deepEqual(gesehen, [konto])
})

test('QU-03: oversized, malformed and foreign bodies are refused with a page', async () => {
  const post = (payload: string, art: string) =>
    web.inject({ method: 'POST', url: '/probe/nimm', headers: { ...von, 'content-type': art }, payload })
  assert.equal((await post('a='.padEnd(300_000, 'x'), 'application/x-www-form-urlencoded')).statusCode, 413)
  assert.equal((await post('{"a":', 'application/json')).statusCode, 400)
  assert.equal((await post('<a/>', 'application/xml')).statusCode, 415)
})

test('KO-04: a limit counts per subject and says when the next attempt is; a reload does not move it', async () => {
  const grenze = { zahl: 3, sekunden: 60 }
  const versuch = (wem: string) => begrenze(haus, 'probe', wem, grenze)
  for (let i = 0; i < 3; i += 1) assert.equal((await versuch('a')).erlaubt, true)
  const zuViel = await versuch('a')
  assert.equal(zuViel.erlaubt, false)
  assert.deepEqual((await versuch('a')).wiederAb, zuViel.wiederAb)
  assert.equal((await versuch('b')).erlaubt, true)
  const kennung = createHash('sha256').update('probe\0a').digest()
  assert.deepEqual(await db.sql('select 1 from http.begrenzung where schluessel = $1', [kennung]), [], 'no plain hash')
  haus.uhr.stelle(zuViel.wiederAb)
  assert.equal((await versuch('a')).erlaubt, true)
  haus.uhr.stelle(start)
})

test('QU-03: alive, ready and figures for the operator; figures only with the token', async () => {
  assert.equal((await web.inject({ url: '/betrieb/lebt' })).statusCode, 200)
  assert.equal((await web.inject({ url: '/betrieb/bereit' })).statusCode, 200)
  assert.equal((await web.inject({ url: '/betrieb/metriken' })).statusCode, 404)
})
