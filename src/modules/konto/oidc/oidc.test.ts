import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import * as oidc from 'openid-client'
import type { Page } from 'playwright-core'
import {
  axeBefunde,
  ragtHinaus,
  testBrowser,
  testDatenbank,
  testFenster,
  testPortal,
} from '../../../platform/testing/index.ts'
import { konto } from '../index.ts'
import { PASSWORT, tokenFuer } from '../probe.ts'
import { acr } from './stufen.ts'

/** A small app of the kind that the provider is for: begins the code flow, comes back, and shows what it learned. */
interface App {
  readonly server: Server
  readonly url: string
  tokens?: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>
  letzteAntwort?: URL | undefined
  /** Proof of the last request (PKCE). */
  pruefer: string
  /** Further parameters of the next request. */
  mehr: Record<string, string>
  readonly config: () => Promise<oidc.Configuration>
}

async function app(kennung: string, geheimnis?: string): Promise<App> {
  let config: Promise<oidc.Configuration> | undefined
  let offen: { pruefer: string; state: string } | undefined
  const server = createServer((anfrage, antwort) => {
    const zeige = async (): Promise<string | URL> => {
      const url = new URL(anfrage.url ?? '/', ich.url)
      const c = await ich.config()
      if (url.pathname === '/zurueck') {
        ich.letzteAntwort = url
        if (url.searchParams.has('error')) return `Nicht erlaubt: ${url.searchParams.get('error') ?? ''}`
        ich.tokens = await oidc.authorizationCodeGrant(c, url, {
          pkceCodeVerifier: offen?.pruefer ?? '',
          expectedState: offen?.state ?? '',
        })
        const sub = ich.tokens.claims()?.sub ?? ''
        const wer = await oidc.fetchUserInfo(c, ich.tokens.access_token, sub)
        return `Angemeldet bei der App als ${wer.email ?? wer.sub}`
      }
      if (url.pathname !== '/') return 'Abgemeldet bei der App'
      offen = { pruefer: oidc.randomPKCECodeVerifier(), state: oidc.randomState() }
      ich.pruefer = offen.pruefer
      return oidc.buildAuthorizationUrl(c, {
        redirect_uri: `${ich.url}/zurueck`,
        scope: 'openid profil email',
        state: offen.state,
        code_challenge: await oidc.calculatePKCECodeChallenge(offen.pruefer),
        code_challenge_method: 'S256',
        ...ich.mehr,
      })
    }
    zeige().then(
      (was) =>
        was instanceof URL
          ? antwort.writeHead(302, { location: was.href }).end()
          : antwort.writeHead(200, { 'content-type': 'text/html' }).end(`<title>App</title><h1>${was}</h1>`),
      (fehler: Error) => antwort.writeHead(500).end(fehler.message),
    )
  })
  await new Promise<void>((da) => void server.listen(0, '127.0.0.1', da))
  after(() => server.close())
  const ich: App = {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mehr: {},
    pruefer: '',
    config: () =>
      (config ??= oidc.discovery(
        new URL(`${basis()}/oidc`),
        kennung,
        undefined,
        geheimnis === undefined ? oidc.None() : oidc.ClientSecretBasic(geheimnis),
        {
          execute: [oidc.allowInsecureRequests],
        },
      )),
  }
  return ich
}

let adresse = ''
const basis = (): string => adresse
const GEHEIMNIS = 'ein-geheimnis-nur-fuer-diese-probe-0123456789'
const eins = await app('jobcenter-app')
const zwei = await app('andere-app')
const ordner = mkdtempSync(join(tmpdir(), 'dienste-'))
after(() => rmSync(ordner, { recursive: true }))
const datei = join(ordner, 'dienste.json')
const dienst = (kennung: string, name: string, rueckweg: string, rest: object = {}) => ({
  kennung,
  name,
  zweck: 'Sie sehen Ihre Termine auf dem Handy.',
  art: 'app',
  rueckwege: [rueckweg],
  abmelderueckwege: [rueckweg.replace('/zurueck', '/abgemeldet')],
  bereiche: ['profil', 'email'],
  ...rest,
})
writeFileSync(
  datei,
  JSON.stringify([
    dienst('jobcenter-app', 'Jobcenter-App', `${eins.url}/zurueck`),
    dienst('andere-app', 'Andere App', `${zwei.url}/zurueck`, { mindestens: { anmeldung: 3 } }),
    dienst('web-dienst', 'Webdienst', 'https://dienst.example/zurueck', { art: 'web', geheimnis: GEHEIMNIS }),
  ]),
)

const db = await testDatenbank()
const p = await testPortal(db, [konto], new Date(), (haus) => {
  Object.assign(haus.config, { DIENSTE_DATEI: datei })
  return haus.rahmen
})
await p.web.listen({ host: '127.0.0.1', port: 0 })
adresse = `http://localhost:${(p.web.server.address() as AddressInfo).port}`
Object.assign(p.haus.config, { basisUrl: adresse })
const browser = await testBrowser()
after(() => browser.close())

async function druecke(seite: Page, knopf: string): Promise<void> {
  await seite.locator('main').getByRole('button', { name: knopf, exact: true }).first().click()
}
async function neuesKonto(seite: Page, email: string): Promise<void> {
  await seite.goto('/registrieren?weiter=/konto')
  await seite.getByLabel('E-Mail-Adresse').fill(email)
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await druecke(seite, 'Konto anlegen')
  await seite.waitForURL('**/gesendet')
  const token = tokenFuer(await p.arbeite(), email)
  await seite.goto(`/registrieren/bestaetigen?token=${token}`)
  await druecke(seite, 'Konto bestätigen')
  await seite.waitForURL('**/konto')
}
const schau = async (seite: Page, titel: RegExp): Promise<void> => {
  assert.match(await seite.title(), titel)
  assert.deepEqual(await axeBefunde(seite), [], await seite.title())
  assert.equal(await ragtHinaus(seite), false, await seite.title())
}

for (const ohneSkript of [false, true])
  test(`KO-12: an app signs in with the account: sign-in, consent in plain words, code flow, level as acr (${ohneSkript ? 'ohne' : 'mit'} JavaScript)`, async () => {
    const email = `app.${ohneSkript ? 'ohne' : 'mit'}@beispiel.de`
    const { fenster, seite, klagen } = await testFenster(browser, basis(), {
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: !ohneSkript,
    })
    await neuesKonto(seite, email)
    await fenster.clearCookies()
    eins.mehr = {}
    await seite.goto(eins.url)
    await seite.waitForURL('**/anmelden?**')
    await seite.getByLabel('E-Mail-Adresse').fill(email)
    await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
    await druecke(seite, 'Anmelden')
    await seite.waitForURL('**/konto/freigabe/**')
    if (!ohneSkript) await schau(seite, /^Jobcenter-App möchte Ihr Konto benutzen/)
    const worte = await seite.locator('main').innerText()
    assert.match(
      worte,
      /Ihre Termine auf dem Handy.*Ihren Namen und Ihr Geburtsdatum.*Ihre E-Mail-Adresse.*freiwillig/s,
    )
    await druecke(seite, 'Erlauben und weiter')
    await seite.getByText(`Angemeldet bei der App als ${email}`).waitFor()
    const claims = eins.tokens?.claims()
    assert.equal(claims?.['acr'], acr('email', 1))
    assert.notEqual(
      claims?.sub,
      String((await db.sql('select id from konto.konto order by id desc limit 1'))[0]?.['id']),
    )
    assert.equal(eins.tokens?.refresh_token, undefined)

    // Once more: signed in at the portal, allowed already, one press.
    await seite.goto(eins.url)
    await seite.waitForURL('**/konto/freigabe/**')
    if (!ohneSkript) await schau(seite, /^Weiter zu Jobcenter-App/)
    await druecke(seite, 'Weiter zu Jobcenter-App')
    await seite.getByText('Angemeldet bei der App').waitFor()
    assert.equal(eins.tokens?.claims()?.sub, claims?.sub)

    // Another service knows the same person by another number, and needs a second proof.
    await seite.goto(zwei.url)
    await seite.waitForURL('**/konto/stufe?anmeldung=3&**')
    await db.sql(`update http.sitzung set angaben = '{"anmeldung":3}' where art = 'kunde'`)
    await seite.goto(zwei.url)
    await seite.waitForURL('**/konto/freigabe/**')
    await druecke(seite, 'Nicht erlauben')
    await seite.getByText('Nicht erlaubt: access_denied').waitFor()
    await seite.goto(zwei.url)
    await druecke(seite, 'Erlauben und weiter')
    await seite.getByText('Angemeldet bei der App').waitFor()
    assert.notEqual(zwei.tokens?.claims()?.sub, claims?.sub)
    assert.equal(zwei.tokens?.claims()?.['acr'], acr('email', 3))

    // Both stand in the account; ending one ends its tokens at once.
    await seite.goto('/konto/anmeldewege')
    if (!ohneSkript) await schau(seite, /^Anmeldung und Sicherheit/)
    assert.match(await seite.locator('main').innerText(), /Verbundene Dienste.*Jobcenter-App.*Andere App/s)
    await druecke(seite, 'Verbindung beenden')
    await seite.getByText('Die Verbindung ist beendet').waitFor()
    const zugang = eins.tokens?.access_token ?? ''
    await assert.rejects(oidc.fetchUserInfo(await eins.config(), zugang, oidc.skipSubjectCheck))

    // Signing out of the service.
    const idToken = zwei.tokens?.id_token ?? ''
    const ende = oidc.buildEndSessionUrl(await zwei.config(), {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${zwei.url}/abgemeldet`,
    })
    await seite.goto(ende.href)
    if (!ohneSkript) await schau(seite, /^Von Andere App abmelden/)
    await druecke(seite, 'Vom Dienst abmelden')
    await seite.getByText('Abgemeldet bei der App').waitFor()
    await seite.goto('/konto')
    assert.match(await seite.title(), /^Ihr Konto/)
    assert.deepEqual(klagen, [])
    await fenster.close()
  })

test('KO-12: a level that the app asks for leads through the step-up, and the answer tells what was reached', async () => {
  const { fenster, seite } = await testFenster(browser, basis())
  await neuesKonto(seite, 'stufe@beispiel.de')
  eins.mehr = { acr_values: `unbekannt ${acr('pin_brief', 1)}` }
  await seite.goto(eins.url)
  await seite.waitForURL('**/konto/stufe?bindung=pin_brief&**')
  await db.sql(`update konto.konto set registrierungsstufe = 'ausweis'`)
  await seite.goto(eins.url)
  await seite.waitForURL('**/konto/freigabe/**')
  await druecke(seite, 'Erlauben und weiter')
  await seite.getByText('Angemeldet bei der App').waitFor()
  assert.equal(eins.tokens?.claims()?.['acr'], acr('ausweis', 1))
  await db.sql(`update konto.konto set registrierungsstufe = 'email'`)

  // A locked account is out of every service at once.
  const zugang = eins.tokens?.access_token ?? ''
  await oidc.fetchUserInfo(await eins.config(), zugang, oidc.skipSubjectCheck)
  await db.sql(`update konto.konto set stand = 'gesperrt'`)
  await assert.rejects(oidc.fetchUserInfo(await eins.config(), zugang, oidc.skipSubjectCheck))
  await db.sql(`update konto.konto set stand = 'aktiv'`)
  eins.mehr = {}
  await fenster.close()
})

test('KO-12: in one browser another person gets a session of their own at the service', async () => {
  const { fenster, seite } = await testFenster(browser, basis())
  await neuesKonto(seite, 'person1@beispiel.de')
  await seite.goto(eins.url)
  await druecke(seite, 'Erlauben und weiter')
  await seite.getByText('als person1@beispiel.de').waitFor()
  await fenster.request.post('/abmelden', { headers: { origin: basis() } })
  await neuesKonto(seite, 'person2@beispiel.de')
  await seite.goto(eins.url)
  await druecke(seite, 'Erlauben und weiter')
  await seite.getByText('als person2@beispiel.de').waitFor()
  await fenster.close()
})

test('KO-12: refused are: no PKCE, plain PKCE, the implicit flow, a foreign way back, an unknown app, a request of another browser', async () => {
  const { fenster, seite } = await testFenster(browser, basis())
  await neuesKonto(seite, 'nein@beispiel.de')
  const frage = (werte: Record<string, string>) =>
    `${basis()}/oidc/auth?${new URLSearchParams({
      client_id: 'jobcenter-app',
      redirect_uri: `${eins.url}/zurueck`,
      response_type: 'code',
      scope: 'openid',
      state: 'x',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      ...werte,
    }).toString()}`
  for (const [werte, fehler] of [
    [{ code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: 'id_token', nonce: 'n' }, 'unsupported_response_type'],
  ] as const) {
    const antwort = await fetch(frage(werte), { redirect: 'manual' })
    const gesagt = `${antwort.headers.get('location') ?? ''} ${await antwort.text()}`
    assert.ok(gesagt.includes(fehler), `${JSON.stringify(werte)} ${antwort.status} ${gesagt.slice(0, 300)}`)
    assert.doesNotMatch(gesagt, /[?&#](code|access_token|id_token)=/)
  }
  for (const werte of [{ redirect_uri: 'https://boese.example/' }, { client_id: 'gibt-es-nicht' }]) {
    await seite.goto(frage(werte))
    await schau(seite, /^Die Anmeldung bei dem Dienst ging nicht/)
  }
  await seite.goto(frage({}))
  await seite.waitForURL('**/konto/freigabe/**')
  const freigabe = seite.url()
  const fremd = await testFenster(browser, basis())
  await fremd.seite.goto(freigabe)
  await schau(fremd.seite, /^Diese Anfrage gilt nicht mehr/)
  await fremd.fenster.close()
  await fenster.close()
})

test('KO-12: a code works once and only with its own proof; a web service must show its secret', async () => {
  const { fenster, seite } = await testFenster(browser, basis())
  await neuesKonto(seite, 'code@beispiel.de')
  await seite.goto(eins.url)
  await druecke(seite, 'Erlauben und weiter')
  await seite.getByText('Angemeldet bei der App').waitFor()
  const code = eins.letzteAntwort?.searchParams.get('code') ?? ''
  const tausche = (werte: Record<string, string>, kopf: Record<string, string> = {}) =>
    fetch(`${basis()}/oidc/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...kopf },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'jobcenter-app',
        code,
        redirect_uri: `${eins.url}/zurueck`,
        code_verifier: eins.pruefer,
        ...werte,
      }),
    })
  assert.equal((await tausche({ code_verifier: 'x'.repeat(43) })).status, 400)
  assert.equal((await tausche({ code: 'A'.repeat(43) })).status, 400)
  assert.equal((await tausche({ client_id: 'web-dienst' })).status, 401)
  const falsch = Buffer.from('web-dienst:falsches-geheimnis').toString('base64')
  assert.equal((await tausche({ client_id: 'web-dienst' }, { authorization: `Basic ${falsch}` })).status, 401)
  await oidc.fetchUserInfo(await eins.config(), eins.tokens?.access_token ?? '', oidc.skipSubjectCheck)
  // A code that is shown twice, by someone who has its proof too, ends what it gave.
  assert.equal((await tausche({})).status, 400)
  await assert.rejects(oidc.fetchUserInfo(await eins.config(), eins.tokens?.access_token ?? '', oidc.skipSubjectCheck))
  await fenster.close()
})

test('KO-12: its own description names our address, whatever the request says, and neither implicit flow nor shared subjects', async () => {
  const antwort = await p.web.inject({
    url: '/oidc/.well-known/openid-configuration',
    headers: { host: 'boese.example', 'x-forwarded-host': 'boese.example', 'x-forwarded-proto': 'gopher' },
  })
  assert.equal(antwort.statusCode, 200)
  assert.match(String(antwort.headers['content-security-policy']), /default-src 'none'/)
  const beschreibung = antwort.json<Record<string, unknown>>()
  assert.doesNotMatch(antwort.body, /boese|gopher/)
  assert.equal(beschreibung['issuer'], `${basis()}/oidc`)
  assert.equal(beschreibung['token_endpoint'], `${basis()}/oidc/token`)
  assert.deepEqual(beschreibung['response_types_supported'], ['code'])
  assert.deepEqual(beschreibung['subject_types_supported'], ['pairwise'])
  assert.deepEqual(beschreibung['code_challenge_methods_supported'], ['S256'])
  assert.deepEqual(beschreibung['grant_types_supported'], ['authorization_code', 'refresh_token'])
  assert.ok((beschreibung['acr_values_supported'] as string[]).includes(acr('pin_brief', 3)))
})

test('QU-03: nothing that the provider keeps can be read or used from the table', async () => {
  const zeilen = await db.sql(`select x::text as zeile from konto.oidc_eintrag x`)
  assert.ok(zeilen.length > 5)
  const alles = zeilen.map((z) => String(z['zeile'])).join()
  const hex = (text: string) => Buffer.from(text).toString('hex')
  for (const wort of ['openid', 'accountId', 'beispiel.de', eins.tokens?.access_token ?? 'kein', 'code_challenge'])
    assert.ok(!alles.includes(wort) && !alles.includes(hex(wort)), wort)
})

test('KO-12: what ran out is deleted', async () => {
  await db.sql(`update konto.oidc_eintrag set ablauf = now() - interval '1 day'`)
  const vergessen = konto.worker.find(({ art }) => art === 'konto.fehlversuche-vergessen')
  const lauf = { id: '', art: '', bezug: '', dienststelle: null, erstellt: new Date(), versuch: 1 }
  await vergessen?.bearbeite(p.worker, lauf)
  assert.deepEqual(await db.sql('select 1 from konto.oidc_eintrag'), [])
})
