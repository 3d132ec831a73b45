import assert from 'node:assert/strict'
import { get } from 'node:http'
import { after, before, test } from 'node:test'
import * as oidc from 'openid-client'
import { wurzel } from '../../config.ts'
import { demoanmeldung } from './index.ts'
import { liesPersonal } from './personal.ts'
import type { Seitenserver } from '../netz.ts'

const rueckweg = 'http://localhost:8080/arbeitsplatz/anmelden/zurueck'
const anwendung = { clientId: 'jobcenter-digital', clientSecret: 'nur-fuer-diesen-test', rueckwege: [rueckweg] }
const personal = await liesPersonal(`${wurzel}/inhalte/demo/personal.json`)
let anbieter: Seitenserver

before(async () => {
  anbieter = await demoanmeldung(0, anwendung, personal)
})
after(() => anbieter.ende())

test('every gE and the zkT has Sachbearbeitung and Teamleitung', () => {
  for (const amt of ['Jobcenter Musterstadt', 'Jobcenter Beispielkreis', 'Kommunales Jobcenter Probeland']) {
    const rollen = new Set(personal.filter((person) => person.dienststelle === amt).map((person) => person.rolle))
    assert.ok(rollen.has('Sachbearbeitung Leistung') && rollen.has('Teamleitung'), amt)
  }
})

test('choosing a person signs in with code flow and PKCE, without a question for consent', async () => {
  const { config, adresse, pruefer } = await beginne()
  const kekse = new Map<string, string>()
  const auswahl = await folge(adresse, kekse)
  assert.match(auswahl.text, /<h2>Jobcenter Musterstadt<\/h2>/)
  assert.match(auswahl.text, /<title>.* – Vorführung<\/title>/)

  const zurueck = await folge(auswahl.url, kekse, new URLSearchParams({ sub: 'm.nguyen' }))
  const token = await oidc.authorizationCodeGrant(config, zurueck.url, {
    pkceCodeVerifier: pruefer,
    expectedState: 'x',
  })
  assert.equal(token.claims()?.sub, 'm.nguyen')
  assert.equal(token.claims()?.['name'], 'Mai Nguyễn')

  const nochEinmal = await folge((await beginne()).adresse, kekse)
  assert.match(nochEinmal.text, /Als wen möchten Sie sich anmelden/)
})

test('refused: no PKCE, an unknown person, a foreign way back, another host name', async () => {
  const { adresse } = await beginne()
  const ohne = new URL(adresse)
  ohne.searchParams.delete('code_challenge')
  ohne.searchParams.delete('code_challenge_method')
  assert.equal((await folge(ohne, new Map())).url.searchParams.get('error'), 'invalid_request')

  const kekse = new Map<string, string>()
  const auswahl = await folge(adresse, kekse)
  const falsch = await folge(auswahl.url, kekse, new URLSearchParams({ sub: 'niemand' }))
  assert.match(falsch.text, /geht hier nicht weiter/)

  const fremd = new URL(adresse)
  fremd.searchParams.set('redirect_uri', 'https://boese.example/')
  assert.match((await folge(fremd, new Map())).text, /geht hier nicht weiter/)

  assert.equal(await standUnterNamen('boese.example'), 421)
})

async function beginne() {
  const config = await oidc.discovery(new URL(anbieter.url), anwendung.clientId, anwendung.clientSecret, undefined, {
    execute: [oidc.allowInsecureRequests],
  })
  const pruefer = oidc.randomPKCECodeVerifier()
  const adresse = oidc.buildAuthorizationUrl(config, {
    redirect_uri: rueckweg,
    scope: 'openid profile',
    state: 'x',
    code_challenge: await oidc.calculatePKCECodeChallenge(pruefer),
    code_challenge_method: 'S256',
  })
  return { config, adresse, pruefer }
}

/** A small browser: keeps cookies and follows redirects until they leave the provider. */
async function folge(adresse: URL, kekse: Map<string, string>, formular?: URLSearchParams) {
  let url = adresse
  let body = formular
  for (;;) {
    const cookie = [...kekse].map(([name, wert]) => `${name}=${wert}`).join('; ')
    const antwort = await fetch(url, { redirect: 'manual', headers: { cookie }, ...(body && { method: 'POST', body }) })
    for (const keks of antwort.headers.getSetCookie()) {
      const [, name = '', wert = ''] = /^([^=]+)=([^;]*)/.exec(keks) ?? []
      kekse.set(name, wert)
    }
    const ziel = antwort.headers.get('location')
    if (!ziel) return { url, text: await antwort.text() }
    url = new URL(ziel, url)
    body = undefined
    if (url.origin !== anbieter.url) return { url, text: '' }
  }
}

function standUnterNamen(host: string): Promise<number | undefined> {
  return new Promise((fertig, kaputt) => {
    get(anbieter.url, { headers: { host } }, (antwort) => {
      antwort.resume()
      fertig(antwort.statusCode)
    }).on('error', kaputt)
  })
}
