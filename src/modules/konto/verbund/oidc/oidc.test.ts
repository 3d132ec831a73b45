import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { type FormularBrowser, testDatenbank, testPortal } from '../../../../platform/testing/index.ts'
import { konto } from '../../index.ts'
import { JETZT, tokenFuer } from '../../probe.ts'

/** A broker in front of BundID, as far as the protocol goes: one code, one token, claims that the test sets. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stand: { nonce: string; ansprueche: Record<string, unknown>; sub: string; nimmt: boolean } = {
  nonce: '',
  ansprueche: {},
  sub: 'person-1',
  nimmt: true,
}
const makler = createServer((anfrage, antwort) => {
  const url = new URL(anfrage.url ?? '/', aussteller())
  const json = (was: unknown, status = 200): void =>
    void antwort.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(was))
  if (url.pathname === '/.well-known/openid-configuration')
    return json({
      issuer: aussteller(),
      authorization_endpoint: `${aussteller()}/auth`,
      token_endpoint: `${aussteller()}/token`,
      jwks_uri: `${aussteller()}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    })
  if (url.pathname === '/jwks')
    return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' }] })
  if (!stand.nimmt) return json({ error: 'invalid_grant' }, 400)
  const jetzt = Math.floor(Date.now() / 1000)
  const rahmen = { iss: aussteller(), aud: 'jobcenter-digital', sub: stand.sub, iat: jetzt, exp: jetzt + 300 }
  const teile = [
    { alg: 'RS256', kid: 'a' },
    { ...rahmen, nonce: stand.nonce, ...stand.ansprueche },
  ].map((teil) => Buffer.from(JSON.stringify(teil)).toString('base64url'))
  const unterschrift = sign('sha256', Buffer.from(teile.join('.')), privateKey).toString('base64url')
  json({ access_token: 'x', token_type: 'Bearer', id_token: [...teile, unterschrift].join('.') })
})
makler.listen(0, '127.0.0.1')
await once(makler, 'listening')
after(() => makler.close().closeAllConnections())
const aussteller = (): string => `http://127.0.0.1:${(makler.address() as AddressInfo).port}`

const db = await testDatenbank()
const portal = await testPortal(db, [konto], JETZT, ({ rahmen }) => rahmen, {
  VERBUND_AUSSTELLER: aussteller(),
  VERBUND_CLIENT_SECRET: 'geheim',
  VERBUND_NAME: 'Servicekonto',
  VERBUND_VORSATZ: 'bundid_',
})
const ort = ({ headers }: { headers: Record<string, unknown> }): string => String(headers['location'])

const ansprueche = (acr: string, niveau = acr) => ({
  acr,
  bundid_assertionProvedBy: 'eID',
  ...Object.fromEntries(
    Object.entries({ givenName: 'Özlem', surname: 'Kaya', birthdate: '1990-07-03' }).flatMap(([name, wert]) => [
      [`bundid_${name}`, wert],
      [`bundid_${name}-verified-level`, niveau],
    ]),
  ),
})

/** To the provider and back with what it says. */
async function geht(fenster: FormularBrowser, was: Record<string, unknown>, query = '', rest = 'code=abc') {
  const los = new URL(ort(await fenster.hole(`/konto/verbund/los?${query}`)))
  Object.assign(stand, { nonce: los.searchParams.get('nonce') ?? '', ansprueche: was })
  const state = los.searchParams.get('state') ?? ''
  const pfad = `/konto/verbund/zurueck?state=${state}&iss=${encodeURIComponent(aussteller())}&${rest}`
  return { los, pfad, antwort: await fenster.hole(pfad) }
}
const gruende = async () =>
  (await db.sql(`select grund from protokoll.neu where aktion = 'konto.nachweis-abgelehnt' order by id`)).map(
    ({ grund }) => grund,
  )

test('KO-03: registering and signing in through a provider of OpenID Connect, each fact with its own level', async () => {
  const fenster = portal.browser()
  const { los, antwort } = await geht(fenster, ansprueche('STORK-QAA-Level-4'), 'zweck=anmelden&stufe=3')
  assert.equal(los.searchParams.get('code_challenge_method'), 'S256')
  assert.deepEqual([los.searchParams.get('acr_values'), los.searchParams.get('prompt')], ['3', 'login'])
  assert.equal(ort(antwort), '/registrieren/nachweis')
  await fenster.sende('/registrieren/nachweis', { email: 'kaya@example.org' })
  const token = tokenFuer(await portal.arbeite(), 'kaya@example.org')
  assert.equal(ort(await fenster.sende('/registrieren/nachweis/bestaetigen', { token })), '/uebersicht')
  const [konto0] =
    await db.sql(`select k.registrierungsstufe bindung, p.nachname, p.herkuenfte->'nachname'->>'herkunft' herkunft
    from konto.konto k join step.person p on p.id = k.person_id`)
  assert.deepEqual(konto0, { bindung: 'ausweis', nachname: 'Kaya', herkunft: 'eID' })
  const wieder = await geht(portal.browser(), ansprueche('1'), 'weiter=%2Fkonto')
  assert.equal(ort(wieder.antwort), '/konto')
})

test('KO-03: a level below the one asked for, and a fact above the sign-in, count for nothing', async () => {
  const { antwort } = await geht(portal.browser(), ansprueche('1'), 'stufe=3')
  assert.equal(ort(antwort), '/anmelden/nicht-gelungen')
  assert.equal((await gruende()).at(-1), 'niveau')
  stand.sub = 'person-2'
  const fenster = portal.browser()
  await geht(fenster, ansprueche('1', 'STORK-QAA-Level-4'))
  assert.match((await fenster.hole('/registrieren/nachweis')).body, /nicht geprüft/)
  assert.doesNotMatch((await fenster.hole('/registrieren/nachweis')).body, /Sicherheit: hoch/)
})

test('KO-03: a replay, another browser, a wrong nonce and an unknown state are refused', async () => {
  const fenster = portal.browser()
  const { pfad } = await geht(fenster, ansprueche('1'))
  assert.equal(ort(await fenster.hole(pfad)), '/anmelden/nicht-gelungen')
  const angreifer = portal.browser()
  const los = new URL(ort(await angreifer.hole('/konto/verbund/los')))
  Object.assign(stand, { nonce: los.searchParams.get('nonce') ?? '', ansprueche: ansprueche('1') })
  const seiner = `/konto/verbund/zurueck?state=${los.searchParams.get('state')}&iss=${encodeURIComponent(aussteller())}&code=abc`
  assert.equal(ort(await portal.browser().hole(seiner)), '/anmelden/nicht-gelungen')
  assert.equal((await gruende()).at(-1), 'anderer-browser')
  const falsch = new URL(ort(await fenster.hole('/konto/verbund/los')))
  Object.assign(stand, { nonce: 'eine andere' })
  const mit = `/konto/verbund/zurueck?state=${falsch.searchParams.get('state')}&iss=${encodeURIComponent(aussteller())}&code=abc`
  assert.equal(ort(await fenster.hole(mit)), '/anmelden/nicht-gelungen')
  assert.equal(ort(await fenster.hole('/konto/verbund/zurueck?state=erfunden&code=abc')), '/anmelden/nicht-gelungen')
})

test('KO-03: cancelled at the provider, one is back with a sentence; without one set up there is no such page', async () => {
  const { antwort } = await geht(portal.browser(), {}, 'weiter=%2Fantrag%2Ftag', 'error=access_denied')
  assert.equal(ort(antwort), '/anmelden/verbund?stand=abgebrochen&weiter=%2Fantrag%2Ftag')
  assert.match((await portal.browser().hole(ort(antwort))).body, /Sie haben bei Servicekonto abgebrochen/)
  const ohne = await testPortal(db, [konto], JETZT)
  for (const pfad of ['/konto/verbund/los', '/anmelden/verbund', '/konto/bundid/metadaten', '/anmelden/bundid'])
    assert.equal((await ohne.browser().hole(pfad)).statusCode, 404, pfad)
})
