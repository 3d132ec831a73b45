import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { load, type CheerioAPI } from 'cheerio'
import { alsSystem } from '../../platform/database/index.ts'
import { server, sitzungBeginnen } from '../../platform/http/index.ts'
import { neueId } from '../../platform/ids.ts'
import type { Modul } from '../../platform/modul.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { liesEntscheidungen, weisung, weisungenEinrichten } from './index.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-11-22T09:00:00Z')
const haus = testHaus(db.app, { jetzt })
await alsSystem(db.app, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt, liesEntscheidungen(haus.config)))

const pforte: Modul = {
  name: 'pforte',
  routes: (web, h) => {
    web.post('/arbeitsplatz/pforte/:art', async (request, reply) => {
      const { art } = request.params as { art: 'personal' | 'kunde' }
      await sitzungBeginnen(h, request, reply, { art, subjekt: neueId() })
      return reply.send('ok')
    })
  },
}
const web = await server(haus, [pforte, weisung])
after(() => web.close())

async function keksFuer(art: string): Promise<string> {
  const antwort = await web.inject({
    method: 'POST',
    url: `/arbeitsplatz/pforte/${art}`,
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  return antwort.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
const cookie = await keksFuer('personal')

const URL_REGISTER = '/arbeitsplatz/zentrale/weisungen'
const URL_STICHTAG = '/arbeitsplatz/zentrale/stichtag'

async function hole(url: string, status = 200): Promise<CheerioAPI> {
  const antwort = await web.inject({ url, headers: { cookie } })
  assert.equal(antwort.statusCode, status, antwort.body.slice(0, 500))
  const $ = load(antwort.body)
  assert.equal($('h1').length, 1)
  const ids = $('[id]')
    .get()
    .map((element) => $(element).attr('id'))
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
    'doppelte id',
  )
  return $
}
const worte = ($: CheerioAPI, wahl: string): string[] =>
  $(wahl)
    .get()
    .map((element) => $(element).text().replaceAll(/\s+/g, ' ').trim())
const regel = ($: CheerioAPI, schluessel: string): string => worte($, `[id="zeile-regel-${schluessel}"]`).join('')

test('WE-01: the register lists all directives, newest first, with their state today', async () => {
  const $ = await hole(URL_REGISTER)
  assert.deepEqual(worte($, 'tbody th a'), ['202511007', '202307007', '202209003', '202012002', '202001001'])
  assert.match(worte($, '#zeile-202209003')[0] ?? '', /04\.10\.2022 bis 01\.09\.2023.*abgelaufen.*Regeln weitergeführt/)
  assert.match(worte($, '#zeile-202511007')[0] ?? '', /seit 20\.11\.2025.*gilt/)
})

test('WE-01, C20: the search takes number, title and any spelling; nothing found says so and leads back', async () => {
  assert.deepEqual(worte(await hole(`${URL_REGISTER}?suche=eAkte+kassensicherheit`), 'tbody th a'), ['202001001'])
  assert.deepEqual(worte(await hole(`${URL_REGISTER}?suche=20220410`), 'tbody th a'), ['202209003'])
  const $ = await hole(`${URL_REGISTER}?suche=${encodeURIComponent('<b>nichts</b>')}`)
  assert.match($('.jc-leer').text(), /Keine Weisung enthält „<b>nichts<\/b>“\. Alle Weisungen zeigen/)
  assert.equal($('.jc-leer b').length, 0)
})

test('WE-02, WE-04: the page of a directive shows header, decision, report with line links, and repeals', async () => {
  const $ = await hole(`${URL_REGISTER}/202209003`)
  assert.match(
    $('.kern-alert').text(),
    /laufen weiter.*Weitergeführt seit 02\.09\.2023, entschieden am 22\.11\.2026 von Alex Beispiel/s,
  )
  const angaben = $('dl').text()
  assert.match(angaben, /Gültig bis01\.09\.2023 \(einschließlich\)/)
  assert.match(angaben, /Information 20220410 \(gemeint: 202204010\) \(nicht im Register\) vom 29\.04\.2022/)
  assert.match(angaben, /SGB II laut KopfWeisung.*FamilienkasseInformation|Familienkasse laut KopfInformation/s)
  const bericht = $('#zeile-bericht-1')
  assert.match(bericht.text(), /hat nicht neun Ziffern/)
  const ziel = bericht.find('a').attr('href') ?? ''
  assert.match($(ziel).text(), /Information 20220410 vom 29\.04\.2022/)
  assert.match(regel($, 'stufe.tda'), /1weitergeführt.*seit 04\.10\.2022.*202209003 4\.3\.1/)
})

test('C3: blank and "unbegrenzt" are both open and shown apart', async () => {
  assert.match((await hole(`${URL_REGISTER}/202012002`))('dl').text(), /Gültig bisoffen, das Feld ist leer/)
  assert.match((await hole(`${URL_REGISTER}/202511007`))('dl').text(), /Gültig bisunbegrenzt/)
})

test('C19: misprinted guide numbers are shown as printed, with the meaning or as open', async () => {
  const $ = await hole(`${URL_REGISTER}/202511007`)
  assert.match(worte($, '[id="zeile-leitfaden-2006"]')[0] ?? '', /^20062\.006c5, Zeile 69$/)
  assert.match(worte($, '[id="zeile-leitfaden-4.80"]')[0] ?? '', /^4\.80offenb2, Zeile 61$/)
})

test('WE-01: an unknown number is a page not found', async () => {
  for (const nummer of ['202001002', 'x', '%27'])
    assert.equal((await web.inject({ url: `${URL_REGISTER}/${nummer}`, headers: { cookie } })).statusCode, 404)
})

test('WE-02: "Was galt am …" answers for today, for a day in force, after the end, and before the start', async () => {
  const heute = await hole(URL_STICHTAG)
  assert.equal(heute('h1').text(), 'Was galt am 22. November 2026?')
  assert.match(
    regel(heute, 'stufe.tda'),
    /weitergeführt.*Weisung abgelaufen\. Weitergeführt seit 02\.09\.2023, entschieden am 22\.11\.2026/,
  )
  const letzter = await hole(`${URL_STICHTAG}?am=2023-09-01`)
  assert.match(regel(letzter, 'stufe.tda'), /1giltseit 04\.10\.2022/)
  assert.match(worte(letzter, '#zeile-weisung-202209003')[0] ?? '', /04\.10\.2022 bis 01\.09\.2023gilt–$/)
  const danach = await hole(`${URL_STICHTAG}?am=2.9.2023`)
  assert.match(
    worte(danach, '#zeile-weisung-202209003')[0] ?? '',
    /abgelaufen\d+ Regeln weitergeführtWeitergeführt seit 02\.09\.2023, entschieden/,
  )
  const davor = await hole(`${URL_STICHTAG}?am=03.10.2022&umfang=kuenftige`)
  assert.match(regel(davor, 'stufe.tda'), /noch nicht/)
  assert.equal(regel(await hole(`${URL_STICHTAG}?am=03.10.2022`), 'stufe.tda'), '')
})

test('WE-03: announcements stand apart from what applies', async () => {
  const $ = await hole(`${URL_STICHTAG}?umfang=angekuendigt`)
  assert.deepEqual(worte($, '[id^="zeile-regel-"] th').length, 3)
  assert.match(regel($, 'verbis.anmeldefelder-angekuendigt-1'), /angekündigtgeplant ab 18\.03\.2024/)
  assert.match(regel($, 'postfach.anhaenge-angekuendigt-1'), /geplant, ohne Tag/)
})

test('WE-01: rules can be narrowed to an area and a word', async () => {
  const $ = await hole(`${URL_STICHTAG}?gebiet=Familienkasse&suche=scheck`)
  assert.deepEqual(worte($, '[id^="zeile-regel-"] th').toSorted(), [
    'Leitfaden 4.501: Zahlung per Scheck',
    'Zahlung per Scheck wird angeboten',
  ])
})

test('WE-01: a day that does not exist is said at the field, the entry is kept', async () => {
  const $ = await hole(`${URL_STICHTAG}?am=30.2.2023&gebiet=SGB+II`, 422)
  assert.equal($('#f-am').attr('value'), '30.2.2023')
  assert.equal($('select[name=gebiet] option[selected]').attr('value'), 'SGB II')
  assert.ok($('.kern-error').text().length > 0)
  for (const boese of [
    'am=00.00.2023',
    'am=morgen',
    'gebiet=SGB+IV',
    'umfang=x',
    'suche=%E2%80%AEx',
    `suche=${'x'.repeat(101)}`,
  ])
    await hole(`${URL_STICHTAG}?${boese}`, 422)
  await hole(`${URL_STICHTAG}?am=&gebiet=&umfang=&suche=`)
})

test('QU-03: without a session of staff there is no register', async () => {
  const kunde = await keksFuer('kunde')
  for (const url of [URL_REGISTER, `${URL_REGISTER}/202511007`, URL_STICHTAG])
    for (const keks of ['', kunde]) {
      const antwort = await web.inject({ url, headers: { cookie: keks } })
      assert.equal(antwort.statusCode, 303, url)
      assert.match(antwort.headers.location ?? '', /^\/arbeitsplatz\/anmelden/)
    }
})

test('QU-01: every rule in the register reads in words, no machine name is left', async () => {
  const $ = await hole(`${URL_STICHTAG}?umfang=alle`)
  const werte = $('[id^="zeile-regel-"]')
    .get()
    .map((zeile) => $(zeile).children().eq(1).text())
  assert.ok(werte.length > 175)
  const verdaechtig = werte.filter(
    (wert) => /\[object|null|undefined|true|false|\b[a-z]+[A-Z]\w*:/.test(wert) || wert.trim() === '',
  )
  assert.deepEqual(verdaechtig, [])
})

test('WE-02: what the operator has not decided is shown as the proposal it is', async () => {
  const danach = new Date(jetzt.getTime() + 1000)
  await alsSystem(db.app, 'einrichtung', (tx) => weisungenEinrichten(tx, danach))
  haus.uhr.stelle(danach)
  const seite = await hole(`${URL_REGISTER}/202209003`)
  assert.match(
    seite('.kern-alert--warning').text(),
    /fehlt eine Entscheidung.*Vorschlag des Programms: seit 02\.09\.2023 weiterführen.*Der Betreiber hat noch nicht entschieden\./s,
  )
  assert.match(regel(seite, 'stufe.tda'), /Entscheidung fehlt.*Vorschlag des Programms/)
  assert.match(worte(await hole(URL_STICHTAG), '#zeile-weisung-202209003')[0] ?? '', /\d+ offenVorschlag des Programms/)
})
