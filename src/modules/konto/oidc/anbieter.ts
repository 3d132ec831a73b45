import { interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { ablageIn } from './ablage.ts'
import { angabenVon } from './angaben.ts'
import type { Bereich, Dienst } from './dienste.ts'
import { keksschluessel, signierschluessel } from './schluessel.ts'
import { acr, alleAcr } from './stufen.ts'

const MINUTE = 60
const STUNDE = 60 * MINUTE
const TAG = 24 * STUNDE

/** Where the provider lies, below our public address. */
export const PFAD = '/oidc'

/** Pages that the provider shows itself. */
export interface Anbieterseiten {
  fehler(ctx: KoaContextWithOIDC, code: string): Promise<void>
  abmelden(ctx: KoaContextWithOIDC): Promise<void>
  abgemeldet(ctx: KoaContextWithOIDC): Promise<void>
}

/** Claims by scope, in the words of OpenID Connect. */
const claims: Record<Bereich, readonly string[]> = {
  profil: ['name', 'given_name', 'family_name', 'birthdate'],
  email: ['email', 'email_verified'],
}

/**
 * The portal as OpenID Connect provider (KO-12): code flow with PKCE and nothing else, subjects that differ per service, levels as
 * `acr`. Every request goes through our own page: there the portal's session says who it is, and the person what may be known.
 */
export function anbieter(haus: Haus, dienste: readonly Dienst[], seiten: Anbieterseiten): Provider {
  const provider = new Provider(`${haus.config.basisUrl}${PFAD}`, {
    adapter: ablageIn(haus),
    clients: dienste.map(alsClient),
    jwks: { keys: signierschluessel(haus) },
    cookies: {
      keys: keksschluessel(haus),
      names: { session: 'jc_oidc', interaction: 'jc_oidc_anfrage', resume: 'jc_oidc_weiter' },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: PFAD },
    },
    scopes: ['openid', 'offline_access', ...Object.keys(claims)],
    claims: { openid: ['sub'], ...Object.fromEntries(Object.entries(claims).map(([k, v]) => [k, [...v]])) },
    acrValues: [...alleAcr],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, kontoId, client) =>
      haus.krypto.suchhash('konto.oidc.sub', `${client.clientId}\0${kontoId}`).toString('base64url'),
    responseTypes: ['code'],
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256', response_types: ['code'] },
    clientAuthMethods: ['none', 'client_secret_basic'],
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx) => seiten.abmelden(ctx),
        postLogoutSuccessSource: (ctx) => seiten.abgemeldet(ctx),
      },
    },
    interactions: { policy: immerFragen(), url: (_ctx, { uid }) => `/konto/freigabe/${uid}` },
    issueRefreshToken: (_ctx, client, code) =>
      Promise.resolve(client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access')),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: 15 * MINUTE,
      AuthorizationCode: MINUTE,
      Grant: 365 * TAG,
      IdToken: 15 * MINUTE,
      Interaction: STUNDE,
      RefreshToken: 30 * TAG,
      Session: 12 * STUNDE,
    },
    findAccount: (_ctx, kontoId) => alsSystem(haus.db, 'anmeldung', (tx) => angabenVon(haus, tx, kontoId)),
    renderError: (ctx, { error }) => seiten.fehler(ctx, error),
  })
  // Our own address is set by BASIS_URL (routes.tsx), never taken from what the request says.
  provider.proxy = true
  return provider
}

/** The portal's own session says who signs in, so every request asks it. */
function immerFragen() {
  const { Check, base } = interactionPolicy
  const regeln = base()
  const frage = new Check('portal', 'sign-in and consent at the portal', 'login_required', (ctx) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  )
  regeln.get('login')?.checks.add(frage)
  return regeln
}

const alsClient = (dienst: Dienst) => ({
  client_id: dienst.kennung,
  client_name: dienst.name,
  ...(dienst.geheimnis === undefined
    ? { token_endpoint_auth_method: 'none' as const, application_type: 'native' as const }
    : { client_secret: dienst.geheimnis, token_endpoint_auth_method: 'client_secret_basic' as const }),
  redirect_uris: dienst.rueckwege,
  post_logout_redirect_uris: dienst.abmelderueckwege,
  grant_types: ['authorization_code', ...(dienst.dauerhaft ? ['refresh_token'] : [])],
  scope: ['openid', ...dienst.bereiche, ...(dienst.dauerhaft ? ['offline_access'] : [])].join(' '),
  // Asked for by itself, so that the level stands in every ID token.
  default_acr_values: [acr(dienst.mindestens.bindung, dienst.mindestens.anmeldung)],
})
