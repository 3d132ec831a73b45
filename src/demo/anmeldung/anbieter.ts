import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { Provider, interactionPolicy } from 'oidc-provider'
import type { JWK, KoaContextWithOIDC } from 'oidc-provider'
import { alsHtml } from '../seite.tsx'
import { ablage } from './ablage.ts'
import type { Demoperson } from './personal.ts'
import { Abgebrochen } from './seiten.tsx'

const STUNDE = 3600
const TAG = 24 * STUNDE

/** The application that people sign in to. */
export interface Anwendung {
  clientId: string
  clientSecret: string
  /** Where the browser may be sent back to. */
  rueckwege: string[]
}

/**
 * An OpenID Connect provider with one confidential client, code flow and PKCE. It asks at every sign-in whom one wants
 * to be (no silent session), and asks for no consent. Keys are new in every process.
 */
export function anbieter(aussteller: string, anwendung: Anwendung, personal: Demoperson[]): Provider {
  return new Provider(aussteller, {
    adapter: ablage,
    clients: [
      {
        client_id: anwendung.clientId,
        client_secret: anwendung.clientSecret,
        redirect_uris: anwendung.rueckwege,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [signierschluessel()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name', 'given_name', 'family_name'] },
    // Our application reads the name from the ID token, as providers with directories send it.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy: immerFragen(), url: (_ctx, { uid }) => `/anmeldung/${uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: STUNDE, AuthorizationCode: 60, Grant: TAG, IdToken: STUNDE, Interaction: STUNDE, Session: TAG },
    findAccount: (_ctx, sub) => konto(personal, sub),
    loadExistingGrant: zustimmung,
    renderError: (ctx, { error, error_description: text }) => {
      ctx.type = 'html'
      ctx.body = alsHtml(Abgebrochen({ grund: `${error}: ${text ?? ''}` }))
    },
  })
}

function signierschluessel(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    ...(privateKey.export({ format: 'jwk' }) as JWK),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  }
}

function immerFragen() {
  const { Check, base } = interactionPolicy
  const regeln = base()
  const frage = new Check('auswahl', 'choose a person', 'login_required', (ctx) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  )
  regeln.get('login')?.checks.add(frage)
  return regeln
}

function konto(personal: Demoperson[], sub: string) {
  const person = personal.find((einzelne) => einzelne.sub === sub)
  if (!person) return undefined
  const { vorname, nachname } = person
  return {
    accountId: sub,
    claims: () => ({ sub, name: `${vorname} ${nachname}`, given_name: vorname, family_name: nachname }),
  }
}

async function zustimmung(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}
