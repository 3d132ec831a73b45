import * as oidc from 'openid-client'
import { alsSystem } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import type { Sitzung } from '../../../../platform/http/index.ts'
import { fehlercode } from '../../../../platform/oidc/index.ts'
import { anfrageBeantworten, offeneAnfrage } from '../anfrage-beantworten.ts'
import { anfrageMerken, type NeueAnfrage } from '../anfrage-merken.ts'
import { type Ausgang } from '../anfrage.ts'
import type { Nachweis } from '../nachweis.ts'
import { anbieter } from './anbieter.ts'
import { ausAnspruechen } from './ansprueche.ts'

export const RUECKWEG = '/konto/verbund/zurueck'

/**
 * Begins the code flow with PKCE, asking for a new sign-in and a level: remembered once for this browser session.
 * @returns the provider's address
 * @throws AnbieterGestoert
 */
export async function beginnen(
  haus: Haus,
  sitzung: Sitzung,
  was: Pick<NeueAnfrage, 'zweck' | 'kontoId' | 'stufe' | 'weiter'>,
): Promise<string> {
  const config = await anbieter(haus)
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const pruefer = oidc.randomPKCECodeVerifier()
  const geheim = JSON.stringify({ nonce, pruefer })
  await alsSystem(haus.db, 'anmeldung', (tx) =>
    anfrageMerken(haus, tx, { ...was, art: 'oidc', kennung: state, sitzungId: sitzung.id, geheim }),
  )
  return oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${haus.config.basisUrl}${RUECKWEG}`,
    scope: 'openid profile',
    state,
    nonce,
    prompt: 'login',
    acr_values: String(was.stufe),
    code_challenge: await oidc.calculatePKCECodeChallenge(pruefer),
    code_challenge_method: 'S256',
  }).href
}

/** An answer that is refused, with the word for the protocol. */
export interface Abgelehnt {
  readonly grund: string
}

/**
 * Checks the provider's answer, takes the ID token for the code, and keeps what it proves.
 * @param anfrage path and query of the callback
 * @returns the handle with which this browser goes on
 * @throws AnbieterGestoert
 */
export async function schliessen(
  haus: Haus,
  state: string,
  anfrage: string,
  sitzungId: string | undefined,
): Promise<{ griff: string } | Abgelehnt> {
  // Read, and locked only when it is answered: the provider is asked in between.
  const offen = await alsSystem(haus.db, 'anmeldung', (tx) => offeneAnfrage(haus, tx, 'oidc', state))
  if (offen?.geheim === undefined) return { grund: 'anfrage-unbekannt' }
  if (offen.sitzungId !== sitzungId) return { grund: 'anderer-browser' }
  const { nonce, pruefer } = JSON.parse(offen.geheim) as { nonce: string; pruefer: string }
  const ergebnis = await frage(haus, anfrage, { state, nonce, pruefer })
  if ('grund' in ergebnis) return ergebnis
  const { nachweis } = ergebnis
  if (nachweis !== undefined && nachweis.stufe < offen.stufe) return { grund: 'niveau' }
  return alsSystem(haus.db, 'anmeldung', async (tx) => {
    const noch = await offeneAnfrage(haus, tx, 'oidc', state)
    if (noch === undefined) return { grund: 'anfrage-unbekannt' }
    return { griff: await anfrageBeantworten(haus, tx, noch.id, ergebnis.ausgang, nachweis) }
  })
}

type Antwort = { readonly ausgang: Ausgang; readonly nachweis: Nachweis | undefined } | Abgelehnt

async function frage(
  haus: Haus,
  anfrage: string,
  { state, nonce, pruefer }: { state: string; nonce: string; pruefer: string },
): Promise<Antwort> {
  const config = await anbieter(haus)
  try {
    const token = await oidc.authorizationCodeGrant(config, new URL(anfrage, haus.config.basisUrl), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: pruefer,
      idTokenExpected: true,
    })
    const ansprueche = token.claims()
    if (ansprueche === undefined) return { grund: 'ohne-id-token' }
    const { issuer: aussteller } = config.serverMetadata()
    const vorsatz = haus.config.VERBUND_VORSATZ ?? ''
    return { ausgang: 'nachweis', nachweis: ausAnspruechen(ansprueche, { aussteller, sub: ansprueche.sub, vorsatz }) }
  } catch (fehler) {
    const wort = fehler instanceof Error && 'error' in fehler ? fehler.error : undefined
    if (fehler instanceof oidc.AuthorizationResponseError)
      return { ausgang: wort === 'access_denied' ? 'abgebrochen' : 'gestoert', nachweis: undefined }
    haus.log.warn({ fehler: fehlercode(fehler), wort }, 'Die Anmeldung beim Anbieter ging nicht zu Ende')
    return { grund: fehlercode(fehler) }
  }
}
