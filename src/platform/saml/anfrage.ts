import type { Instant } from '../clock/index.ts'
import { FLUECHTIG, NS, POST_BINDUNG } from './namen.ts'
import { type Signierer, signiere } from './signatur.ts'
import { xmlText } from './xml.ts'

/** What a sign-in asks the provider for. */
export interface Anfrage {
  readonly id: string
  readonly ausgestellt: Instant
  /** Address of the provider's sign-in, HTTP-POST. */
  readonly ziel: string
  readonly kennung: string
  readonly antwortUrl: string
  /** The least AuthnContextClassRef that will do. */
  readonly mindestens: string
  /** Elements for samlp:Extensions, as XML of ours. */
  readonly erweiterung: string
}

/** xs:dateTime in UTC to the second, as everybody reads it. */
export const alsZeit = (wann: Instant): string => wann.toISOString().replace(/\.\d+Z$/, 'Z')

/**
 * A signed AuthnRequest for the HTTP-POST binding: the person must sign in anew (ForceAuthn), and gets a transient NameID.
 * @param verfahren another way to sign than RSA-PSS, for a provider that does not know it
 * @returns the form field SAMLRequest, base64
 */
export function authnRequest(anfrage: Anfrage, signierer: Signierer, verfahren?: string): string {
  const xml = [
    `<saml2p:AuthnRequest xmlns:saml2p="${NS.protokoll}" xmlns:saml2="${NS.aussage}" ID="${xmlText(anfrage.id)}"`,
    ` Version="2.0" IssueInstant="${alsZeit(anfrage.ausgestellt)}" Destination="${xmlText(anfrage.ziel)}"`,
    ` AssertionConsumerServiceURL="${xmlText(anfrage.antwortUrl)}" ProtocolBinding="${POST_BINDUNG}"`,
    ` ForceAuthn="true" IsPassive="false">`,
    `<saml2:Issuer>${xmlText(anfrage.kennung)}</saml2:Issuer>`,
    anfrage.erweiterung === '' ? '' : `<saml2p:Extensions>${anfrage.erweiterung}</saml2p:Extensions>`,
    `<saml2p:NameIDPolicy Format="${FLUECHTIG}" AllowCreate="true"/>`,
    `<saml2p:RequestedAuthnContext Comparison="minimum"><saml2:AuthnContextClassRef>${xmlText(anfrage.mindestens)}`,
    `</saml2:AuthnContextClassRef></saml2p:RequestedAuthnContext></saml2p:AuthnRequest>`,
  ].join('')
  return Buffer.from(signiere(xml, signierer, verfahren)).toString('base64')
}
