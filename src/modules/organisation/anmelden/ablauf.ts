import * as oidc from 'openid-client'
import type { Haus } from '../../../platform/haus.ts'
import { AnbieterGestoert, fehlercode } from '../../../platform/oidc/index.ts'
import { anbieter } from './anbieter.ts'
import type { Versuch } from './versuch.ts'

const rueckweg = (haus: Haus): string => `${haus.config.basisUrl}/arbeitsplatz/anmelden/zurueck`

/**
 * Begins the code flow with PKCE: what to remember, and the provider's address.
 * @param anderes asks the provider for its sign-in page even if someone is signed in there
 * @throws AnbieterGestoert
 */
export async function beginne(
  haus: Haus,
  ziel: string,
  anderes: boolean,
): Promise<{ versuch: Versuch; adresse: string }> {
  const config = await anbieter(haus)
  const versuch = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    pruefer: oidc.randomPKCECodeVerifier(),
    ziel,
  }
  const adresse = oidc.buildAuthorizationUrl(config, {
    redirect_uri: rueckweg(haus),
    scope: 'openid profile',
    state: versuch.state,
    nonce: versuch.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(versuch.pruefer),
    code_challenge_method: 'S256',
    ...(anderes ? { prompt: 'login' } : {}),
  })
  return { versuch, adresse: adresse.href }
}

/** Who the provider says it is. */
export interface Ausweis {
  readonly sub: string
  /** Kept for the sign-out at the provider. */
  readonly idToken: string
}

/** abgebrochen: the person turned back; verfallen: too old or used already, begin anew. */
export type Antwort =
  | { readonly art: 'ok'; readonly ausweis: Ausweis }
  | { readonly art: 'abgebrochen' }
  | { readonly art: 'verfallen' }

/**
 * Checks the provider's answer and takes the ID token for the code.
 * @param anfrage path and query of the callback
 * @throws AnbieterGestoert when the provider fails or refuses us
 */
export async function schliesse(haus: Haus, versuch: Versuch, anfrage: string): Promise<Antwort> {
  const config = await anbieter(haus)
  try {
    const token = await oidc.authorizationCodeGrant(config, new URL(anfrage, haus.config.basisUrl), {
      expectedState: versuch.state,
      expectedNonce: versuch.nonce,
      pkceCodeVerifier: versuch.pruefer,
      idTokenExpected: true,
    })
    const sub = token.claims()?.sub
    if (sub === undefined || token.id_token === undefined) throw new AnbieterGestoert('ID-Token fehlt')
    return { art: 'ok', ausweis: { sub, idToken: token.id_token } }
  } catch (fehler) {
    const grund = fehler instanceof Error && 'error' in fehler ? fehler.error : undefined
    if (fehler instanceof oidc.AuthorizationResponseError && grund === 'access_denied') return { art: 'abgebrochen' }
    if (fehler instanceof oidc.ResponseBodyError && grund === 'invalid_grant') return { art: 'verfallen' }
    haus.log.warn({ fehler: fehlercode(fehler), grund }, 'Die Anmeldung beim Anmeldedienst ging nicht zu Ende')
    throw new AnbieterGestoert('Antwort', { cause: fehler })
  }
}

/** The provider's sign-out, or undefined if it offers none or can't be reached: then ours is all there is. */
export async function abmeldeadresse(haus: Haus, idToken: unknown): Promise<string | undefined> {
  try {
    const config = await anbieter(haus)
    if (config.serverMetadata().end_session_endpoint === undefined) return undefined
    return oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${haus.config.basisUrl}/arbeitsplatz/abgemeldet`,
      ...(typeof idToken === 'string' ? { id_token_hint: idToken } : {}),
    }).href
  } catch {
    return undefined
  }
}
