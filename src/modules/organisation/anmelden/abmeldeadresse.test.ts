import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { abmeldeadresse } from './ablauf.ts'

const db = await testDatenbank()
const grund = testHaus(db.app)

/** A provider's description as Keycloak, Entra ID and others publish it. */
const anbieter = createServer((_anfrage, antwort) => {
  const issuer = `http://127.0.0.1:${port()}`
  antwort.setHeader('content-type', 'application/json')
  antwort.end(
    JSON.stringify({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/abmelden`,
    }),
  )
})
const port = (): number => {
  const adresse = anbieter.address()
  return typeof adresse === 'object' && adresse !== null ? adresse.port : 0
}
await new Promise<void>((offen) => anbieter.listen(0, '127.0.0.1', offen))
after(() => anbieter.close())

test('QU-03: signing out goes on to the provider where it offers that, with the ID token as hint', async () => {
  const haus = { ...grund, config: { ...grund.config, OIDC_AUSSTELLER: `http://127.0.0.1:${port()}` } }
  const adresse = new URL((await abmeldeadresse(haus, 'das.id.token')) ?? '')
  assert.equal(adresse.pathname, '/abmelden')
  assert.deepEqual(Object.fromEntries(adresse.searchParams), {
    client_id: 'jobcenter-digital',
    id_token_hint: 'das.id.token',
    post_logout_redirect_uri: 'http://localhost:8080/arbeitsplatz/abgemeldet',
  })
  assert.equal(await abmeldeadresse(grund, 'das.id.token'), undefined)
})
