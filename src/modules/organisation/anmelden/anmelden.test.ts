import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { load } from 'cheerio'
import { demoanmeldung } from '../../../demo/anmeldung/index.ts'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { server } from '../../../platform/http/index.ts'
import type { Modul } from '../../../platform/modul.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { ladeDemo, organisation, personalVon, verlange } from '../index.ts'
import { rechteVon } from '../policy.ts'
import { idTokenOeffnen } from './id-token.ts'

const db = await testDatenbank()
await ladeDemo(db.app)
await db.sql(`with neu as (insert into organisation.personal (id, sub, name)
    values (gen_random_uuid(), 'd.doppel', 'Doris Doppel') returning id)
  insert into organisation.rolle select neu.id, d.id, r.rolle from neu, organisation.dienststelle d,
    (values ('probeland', 'leistung'), ('musterstadt', 'leistung'), ('musterstadt', 'datenschutz')) as r (kennung, rolle)
    where d.kennung = r.kennung`)

const person = (sub: string) => ({ sub, vorname: 'Vor', nachname: 'Nach', dienststelle: 'Probe', rolle: 'Probe' })
const anwendung = {
  clientId: 'jobcenter-digital',
  clientSecret: 'geheim: 100% +/',
  rueckwege: ['http://localhost:8080/arbeitsplatz/anmelden/zurueck'],
}
const sso = await demoanmeldung(0, anwendung, ['a.yildirim', 'd.doppel', 'x.fremd'].map(person))
after(() => sso.ende())

const probe: Modul = {
  name: 'probe',
  routes(web, haus) {
    web.get('/arbeitsplatz/probe', async (request) => {
      const { name, dienststelle, rechte, mehrere } = await personalVon(haus, request)
      return { name, dienststelle: dienststelle.kennung, rechte, mehrere }
    })
    web.get('/arbeitsplatz/protokoll', async (request) => verlange(await personalVon(haus, request), 'protokoll.lesen'))
  },
}
const start = new Date('2026-07-03T08:00:00Z')
const grund = testHaus(db.app, { jetzt: start })
const haus = {
  ...grund,
  config: { ...grund.config, OIDC_AUSSTELLER: sso.url, OIDC_CLIENT_SECRET: anwendung.clientSecret },
}
const web = await server(haus, [organisation, probe])
after(() => web.close())

/** A browser: our server by inject, the provider over the network. Windows share our cookies. */
function browser(kekse = new Map<string, string>()) {
  const fremde = new Map<string, string>()

  async function hole(url: string, formular?: Record<string, string>) {
    const antwort = await web.inject({
      method: formular === undefined ? 'GET' : 'POST',
      url,
      headers: {
        cookie: text(kekse),
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(formular === undefined ? {} : { payload: new URLSearchParams(formular).toString() }),
    })
    for (const { name, value, maxAge } of antwort.cookies)
      if (value === '' || maxAge === 0) kekse.delete(name)
      else kekse.set(name, value)
    return antwort
  }

  async function folge(adresse: string, formular?: URLSearchParams): Promise<string> {
    const antwort = await fetch(adresse, {
      redirect: 'manual',
      headers: { cookie: text(fremde) },
      ...(formular && { method: 'POST', body: formular }),
    })
    for (const keks of antwort.headers.getSetCookie()) {
      const [, name = '', wert = ''] = /^([^=]+)=([^;]*)/.exec(keks) ?? []
      fremde.set(name, wert)
    }
    const ziel = antwort.headers.get('location')
    if (ziel === null) return adresse
    const { origin, pathname, search, href } = new URL(ziel, adresse)
    return origin === 'http://localhost:8080' ? pathname + search : folge(href)
  }

  /** From our button to the page of the provider that asks who one is. */
  async function beginne(weiter: string): Promise<string> {
    const los = await hole(`/arbeitsplatz/anmelden/los?weiter=${encodeURIComponent(weiter)}`)
    assert.equal(los.statusCode, 302)
    return folge(String(los.headers.location))
  }

  /** The provider's answer: the path with which it sends the browser back. */
  const waehle = (frage: string, sub: string): Promise<string> => folge(frage, new URLSearchParams({ sub }))
  const zumAnbieter = async (sub: string, weiter = '/arbeitsplatz/probe'): Promise<string> =>
    waehle(await beginne(weiter), sub)
  const meldeAn = async (sub: string, weiter?: string) => hole(await zumAnbieter(sub, weiter))
  return { kekse, hole, beginne, waehle, zumAnbieter, meldeAn }
}

const text = (kekse: ReadonlyMap<string, string>): string => [...kekse].map(([n, w]) => `${n}=${w}`).join('; ')
const titel = (html: string): string => load(html)('h1').text()
const aktionen = async (): Promise<unknown[]> =>
  (await db.sql(`select aktion from protokoll.neu where akteur_art = 'personal' order by id`)).map(
    ({ aktion }) => aktion,
  )

test('QU-03: staff sign in by OpenID Connect and come back to where they were', async () => {
  const fenster = browser()
  const ohne = await fenster.hole('/arbeitsplatz/probe')
  assert.equal(ohne.headers.location, '/arbeitsplatz/anmelden?weiter=%2Farbeitsplatz%2Fprobe')
  const seite = await fenster.hole(ohne.headers.location)
  assert.equal(seite.headers['refresh'], '0; url=/arbeitsplatz/anmelden/los?weiter=%2Farbeitsplatz%2Fprobe')

  const los = await fenster.hole('/arbeitsplatz/anmelden/los')
  const keks = los.cookies.find(({ name }) => name === 'jc_anmeldung')
  assert.ok(keks?.httpOnly === true && keks.sameSite === 'Lax' && keks.path === '/arbeitsplatz/anmelden')
  const gefragt = new URL(String(los.headers.location)).searchParams
  assert.equal(gefragt.get('code_challenge_method'), 'S256')
  assert.ok(gefragt.get('state') && gefragt.get('nonce'))

  const zurueck = await fenster.meldeAn('a.yildirim')
  assert.deepEqual([zurueck.statusCode, zurueck.headers.location], [303, '/arbeitsplatz/probe'])
  assert.deepEqual((await fenster.hole('/arbeitsplatz/probe')).json(), {
    name: 'Aylin Yıldırım',
    dienststelle: 'musterstadt',
    rechte: rechteVon(['leistung']),
    mehrere: false,
  })
  assert.deepEqual(await aktionen(), ['organisation.angemeldet'])
  assert.equal((await fenster.hole('/arbeitsplatz/anmelden')).statusCode, 303)
  const protokoll = await fenster.hole('/arbeitsplatz/protokoll')
  assert.equal(protokoll.statusCode, 403)
  assert.match(protokoll.body, /protokoll\.lesen/)
})

test('QU-03: who has no role here gets a page that says who grants it, and no session', async () => {
  const fenster = browser()
  const antwort = await fenster.meldeAn('x.fremd')
  assert.equal(antwort.statusCode, 403)
  assert.equal(titel(antwort.body), 'Sie haben hier noch keine Rolle')
  assert.match(antwort.body, /x\.fremd/)
  assert.match(antwort.body, /konto=anderes/)
  assert.ok(!fenster.kekse.has('jc_dienst'))
  const anderes = await fenster.hole('/arbeitsplatz/anmelden/los?konto=anderes')
  assert.equal(new URL(String(anderes.headers.location)).searchParams.get('prompt'), 'login')
})

test('QU-03: with roles at several Dienststellen one works for one at a time, with the rights held there', async () => {
  const fenster = browser()
  await fenster.meldeAn('d.doppel')
  const frage = await fenster.hole('/arbeitsplatz/probe')
  assert.equal(frage.headers.location, '/arbeitsplatz/dienststelle?weiter=%2Farbeitsplatz%2Fprobe')
  const html = load((await fenster.hole(frage.headers.location)).body)
  assert.equal(html('input[type=radio]:checked').length, 0)
  const id = (name: string): string => {
    const kennung =
      html('label')
        .filter((_, el) => html(el).text() === name)
        .attr('for') ?? ''
    return String(html(`#${kennung}`).val())
  }
  const waehle = (dienststelle: string) =>
    fenster.hole('/arbeitsplatz/dienststelle', { dienststelle, weiter: '/arbeitsplatz/probe' })
  const rechte = async () => (await fenster.hole('/arbeitsplatz/probe')).json<{ rechte: string[] }>().rechte

  assert.equal((await waehle('')).statusCode, 422)
  const [fremd] = await db.sql(`select id from organisation.dienststelle where kennung = 'beispielkreis'`)
  const verweigert = await waehle(String(fremd?.['id']))
  assert.equal(verweigert.statusCode, 422)
  assert.match(verweigert.body, /Bitte wählen Sie eine Dienststelle aus/)

  assert.equal((await waehle(id('Kommunales Jobcenter Probeland'))).statusCode, 303)
  assert.ok(!(await rechte()).includes('protokoll.lesen'))
  await waehle(id('Jobcenter Musterstadt'))
  assert.ok((await rechte()).includes('protokoll.lesen'))
  assert.ok((await aktionen()).includes('organisation.dienststelle-gewaehlt'))
})

test('QU-03: an answer counts once, and only in the browser that asked', async () => {
  const opfer = browser()
  const antwort = await opfer.zumAnbieter('a.yildirim')
  const anderer = browser()
  await anderer.hole('/arbeitsplatz/anmelden/los')
  const fremd = await anderer.hole(antwort)
  assert.deepEqual([fremd.statusCode, titel(fremd.body)], [400, 'Diese Anmeldung gilt nicht mehr'])
  assert.ok(!anderer.kekse.has('jc_dienst'))

  const versuch = opfer.kekse.get('jc_anmeldung') ?? ''
  assert.equal((await opfer.hole(antwort)).statusCode, 303)
  assert.equal((await opfer.hole(antwort)).headers.location, '/arbeitsplatz')
  const wiederholt = browser()
  wiederholt.kekse.set('jc_anmeldung', versuch)
  const nochmal = await wiederholt.hole(antwort)
  assert.deepEqual([nochmal.statusCode, titel(nochmal.body)], [400, 'Diese Anmeldung gilt nicht mehr'])
})

test('QU-03: a changed nonce or verifier, a forged state or a broken cookie never signs in', async () => {
  for (const feld of ['nonce', 'pruefer', 'state']) {
    const fenster = browser()
    const antwort = await fenster.zumAnbieter('a.yildirim')
    const [versuch] = JSON.parse(
      Buffer.from(fenster.kekse.get('jc_anmeldung') ?? '', 'base64url').toString(),
    ) as object[]
    const falsch = { ...versuch, [feld]: 'x'.repeat(43) }
    fenster.kekse.set('jc_anmeldung', Buffer.from(JSON.stringify([falsch])).toString('base64url'))
    assert.ok((await fenster.hole(antwort)).statusCode >= 400, feld)
    assert.ok(!fenster.kekse.has('jc_dienst'), feld)
  }
  const fenster = browser()
  fenster.kekse.set('jc_anmeldung', 'kaputt')
  assert.equal((await fenster.hole('/arbeitsplatz/anmelden/zurueck?code=x&state=y')).statusCode, 400)
})

test('QU-03: several windows may sign in at the same time', async () => {
  const fenster = browser()
  const zweites = browser(fenster.kekse)
  const eins = await fenster.beginne('/arbeitsplatz/eins')
  const zwei = await zweites.beginne('/arbeitsplatz/zwei')
  const erste = await fenster.hole(await fenster.waehle(eins, 'a.yildirim'))
  assert.equal(erste.headers.location, '/arbeitsplatz/eins')
  const zweite = await zweites.hole(await zweites.waehle(zwei, 'a.yildirim'))
  assert.equal(zweite.headers.location, '/arbeitsplatz/zwei')
})

test('QU-03: turning back at the provider is no error', async () => {
  const fenster = browser()
  const los = await fenster.hole('/arbeitsplatz/anmelden/los')
  const state = new URL(String(los.headers.location)).searchParams.get('state') ?? ''
  const iss = encodeURIComponent(sso.url)
  const antwort = await fenster.hole(`/arbeitsplatz/anmelden/zurueck?error=access_denied&state=${state}&iss=${iss}`)
  assert.deepEqual([antwort.statusCode, titel(antwort.body)], [200, 'Sie haben die Anmeldung abgebrochen'])
})

test('QU-03: the way back is always a page of the desk', async () => {
  for (const weiter of [
    'https://boese.example',
    '//boese.example',
    '/\\boese.example',
    '/konto',
    '/arbeitsplatzX',
    '/arbeitsplatz/abmelden',
    '/arbeitsplatz/anmelden?weiter=/arbeitsplatz/anmelden',
    '',
  ]) {
    assert.equal((await browser().meldeAn('a.yildirim', weiter)).headers.location, '/arbeitsplatz', weiter)
  }
})

test('QU-03: a provider that is down is not the fault of the one who signs in: 503, and it works again later', async () => {
  const config = { ...haus.config, OIDC_AUSSTELLER: 'http://127.0.0.1:9' }
  const kaputt = await server({ ...haus, config }, [organisation])
  const antwort = await kaputt.inject({ url: '/arbeitsplatz/anmelden/los?weiter=/arbeitsplatz/probe' })
  assert.deepEqual([antwort.statusCode, antwort.headers['retry-after']], [503, '30'])
  assert.equal(titel(antwort.body), 'Der Anmeldedienst antwortet nicht')
  assert.match(antwort.body, /href="\/arbeitsplatz\/anmelden\/los\?weiter=%2Farbeitsplatz%2Fprobe"/)
  config.OIDC_AUSSTELLER = sso.url
  assert.equal((await kaputt.inject({ url: '/arbeitsplatz/anmelden/los' })).statusCode, 302)
  await kaputt.close()
  const ohne = await server({ ...haus, config: { ...haus.config, OIDC_AUSSTELLER: undefined } }, [organisation])
  assert.equal((await ohne.inject({ url: '/arbeitsplatz/anmelden/los' })).statusCode, 503)
  await ohne.close()
})

test('QU-03: a wrong client secret is told as a fault of ours', async () => {
  const falsch = await server({ ...haus, config: { ...haus.config, OIDC_CLIENT_SECRET: 'falsch' } }, [organisation])
  const fenster = browser()
  const zurueck = await fenster.zumAnbieter('a.yildirim')
  const antwort = await falsch.inject({ url: zurueck, headers: { cookie: text(fenster.kekse) } })
  assert.equal(antwort.statusCode, 503)
  await falsch.close()
})

test('QU-03: after 15 minutes without use nobody is signed in again by itself', async () => {
  const fenster = browser()
  await fenster.meldeAn('a.yildirim')
  grund.uhr.stelle(plusSekunden(start, 16 * 60))
  const weg = await fenster.hole('/arbeitsplatz/probe')
  assert.match(String(weg.headers.location), /^\/arbeitsplatz\/anmelden\?.*abgelaufen=1$/)
  const seite = await fenster.hole(String(weg.headers.location))
  assert.equal(seite.headers['refresh'], undefined)
  assert.equal(titel(seite.body), 'Sie wurden abgemeldet')
  grund.uhr.stelle(start)
})

test('QU-03: signing out ends the session here; a foreign page cannot do it', async () => {
  const fenster = browser()
  await fenster.meldeAn('a.yildirim')
  const keks = text(fenster.kekse)
  const fremd = await web.inject({
    method: 'POST',
    url: '/arbeitsplatz/abmelden',
    headers: { cookie: keks, 'sec-fetch-site': 'cross-site' },
  })
  assert.equal(fremd.statusCode, 403)
  assert.equal((await fenster.hole('/arbeitsplatz/abmelden', {})).headers.location, '/arbeitsplatz/abgemeldet')
  assert.equal(titel((await fenster.hole('/arbeitsplatz/abgemeldet')).body), 'Sie sind abgemeldet')
  assert.equal((await web.inject({ url: '/arbeitsplatz/probe', headers: { cookie: keks } })).statusCode, 303)
  assert.ok((await aktionen()).includes('organisation.abgemeldet'))
  assert.equal((await browser().hole('/arbeitsplatz/abmelden', {})).statusCode, 303)
})

test('QU-03: a role taken away ends at the next request', async () => {
  const fenster = browser()
  await fenster.meldeAn('a.yildirim')
  assert.equal((await fenster.hole('/arbeitsplatz/probe')).statusCode, 200)
  await db.sql(
    `delete from organisation.rolle where personal_id = (select id from organisation.personal where sub = 'a.yildirim')`,
  )
  const antwort = await fenster.hole('/arbeitsplatz/probe')
  assert.equal(antwort.statusCode, 403)
  assert.match(antwort.body, /keine Rolle mehr/)
})

test('QU-03: the ID token is kept for signing out only, closed; not even its person can be read from the session', async () => {
  const [sitzung] = await db.sql(
    `select subjekt, angaben from http.sitzung where angaben ? 'idToken' order by id desc limit 1`,
  )
  assert.ok(sitzung)
  const { idToken } = sitzung['angaben'] as { idToken: string }
  const klar = Buffer.from(idToken, 'base64').toString('latin1')
  for (const gespeichert of [idToken, klar]) assert.doesNotMatch(gespeichert, /eyJ|a\.yildirim/)
  const wer = String(sitzung['subjekt'])
  assert.match((await idTokenOeffnen(haus, wer, idToken)) ?? '', /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
  assert.equal(await idTokenOeffnen(haus, '01900000-0000-7000-8000-000000000000', idToken), undefined)
  for (const altes of ['eyJhbGciOiJSUzI1NiJ9.e30.x', undefined, 7])
    assert.equal(await idTokenOeffnen(haus, wer, altes), undefined)
})
