import { randomUUID } from 'node:crypto'
import { alsZeit, NS, type Signierer, signiere, xmlText } from '../../platform/saml/index.ts'
import { verschluessele, type Verpackung } from './verschluesseln.ts'

const AKDB = 'https://www.akdb.de/request/2018/09'

/** One attribute as BundID sends it. */
export interface Attribut {
  readonly name: string
  readonly freundlich: string
  readonly wert: string
  /** 'HOCH', 'SUBSTANTIELL', 'NORMAL', 'UNTERGEORDNET'. */
  readonly niveau: string
}

/** All that stands in an answer; each part can be made wrong on purpose. */
export interface Sendung {
  readonly antwortId: string
  readonly aussageId: string
  readonly inResponseTo: string
  readonly ziel: string
  readonly empfaenger: string
  readonly aussteller: string
  readonly kreis: string
  readonly ausgestellt: Date
  readonly ab: Date
  readonly bis: Date
  readonly angemeldet: Date
  readonly nameId: string
  readonly klasse: string
  readonly attribute: readonly Attribut[]
}

export const neueKennung = (): string => `_${randomUUID()}`

/** What an honest answer to a request says. */
export function sendung(
  an: { inResponseTo: string; antwortUrl: string; kennung: string },
  aussteller: string,
  klasse: string,
  attribute: readonly Attribut[],
  jetzt: Date,
): Sendung {
  return {
    antwortId: neueKennung(),
    aussageId: neueKennung(),
    inResponseTo: an.inResponseTo,
    ziel: an.antwortUrl,
    empfaenger: an.antwortUrl,
    aussteller,
    kreis: an.kennung,
    ausgestellt: jetzt,
    ab: new Date(jetzt.getTime() - 5000),
    bis: new Date(jetzt.getTime() + 300_000),
    angemeldet: jetzt,
    nameId: neueKennung(),
    klasse,
    attribute,
  }
}

const attribut = ({ name, freundlich, wert, niveau }: Attribut): string =>
  `<saml2:Attribute Name="${name}" FriendlyName="${freundlich}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri" akdb:TrustLevel="${niveau}">` +
  `<saml2:AttributeValue xsi:type="xs:string">${xmlText(wert)}</saml2:AttributeValue></saml2:Attribute>`

/** The assertion, unsigned. */
export const aussageXml = (s: Sendung): string =>
  [
    `<saml2:Assertion xmlns:saml2="${NS.aussage}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`,
    ` xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:akdb="${AKDB}" ID="${s.aussageId}" Version="2.0" IssueInstant="${alsZeit(s.ausgestellt)}">`,
    `<saml2:Issuer>${xmlText(s.aussteller)}</saml2:Issuer>`,
    `<saml2:Subject><saml2:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient">${xmlText(s.nameId)}</saml2:NameID>`,
    '<saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
    `<saml2:SubjectConfirmationData InResponseTo="${s.inResponseTo}" NotOnOrAfter="${alsZeit(s.bis)}" Recipient="${xmlText(s.empfaenger)}"/>`,
    '</saml2:SubjectConfirmation></saml2:Subject>',
    `<saml2:Conditions NotBefore="${alsZeit(s.ab)}" NotOnOrAfter="${alsZeit(s.bis)}"><saml2:AudienceRestriction>`,
    `<saml2:Audience>${xmlText(s.kreis)}</saml2:Audience></saml2:AudienceRestriction><saml2:OneTimeUse/></saml2:Conditions>`,
    `<saml2:AuthnStatement AuthnInstant="${alsZeit(s.angemeldet)}"><saml2:AuthnContext>`,
    `<saml2:AuthnContextClassRef>${s.klasse}</saml2:AuthnContextClassRef></saml2:AuthnContext></saml2:AuthnStatement>`,
    `<saml2:AttributeStatement>${s.attribute.map(attribut).join('')}</saml2:AttributeStatement></saml2:Assertion>`,
  ].join('')

/** The answer around something, unsigned. */
export const antwortXml = (s: Sendung, innen: string, status: string = ERFOLG): string =>
  [
    `<saml2p:Response xmlns:saml2p="${NS.protokoll}" xmlns:saml2="${NS.aussage}" ID="${s.antwortId}" Version="2.0"`,
    ` IssueInstant="${alsZeit(s.ausgestellt)}" Destination="${xmlText(s.ziel)}" InResponseTo="${s.inResponseTo}">`,
    `<saml2:Issuer>${xmlText(s.aussteller)}</saml2:Issuer><saml2p:Status>${status}</saml2p:Status>${innen}</saml2p:Response>`,
  ].join('')

const S = 'urn:oasis:names:tc:SAML:2.0:status:'
const ERFOLG = `<saml2p:StatusCode Value="${S}Success"/>`
const fehlschlag = (code: string, meldung: string): string =>
  `<saml2p:StatusCode Value="${S}Requester"><saml2p:StatusCode Value="${S}${code}"/></saml2p:StatusCode><saml2p:StatusMessage>${meldung}</saml2p:StatusMessage>`

export const alsFeld = (xml: string): string => Buffer.from(xml).toString('base64')

/** The honest answer: assertion signed, then encrypted, the answer around it signed too. */
export function ehrlicheAntwort(s: Sendung, wer: Signierer, fuer: string, verpackung?: Verpackung): string {
  return alsFeld(signiere(antwortXml(s, verschluessele(signiere(aussageXml(s), wer), fuer, verpackung)), wer))
}

/** BundID's answer when the person turned back. */
export const abgebrocheneAntwort = (s: Sendung, wer: Signierer): string =>
  alsFeld(signiere(antwortXml(s, '', fehlschlag('AuthnFailed', 'canceled by the user')), wer))

/** BundID's answer to a technical fault. */
export const gestoerteAntwort = (s: Sendung, wer: Signierer): string =>
  alsFeld(signiere(antwortXml(s, '', fehlschlag('NoAuthnContext', 'internal error')), wer))
