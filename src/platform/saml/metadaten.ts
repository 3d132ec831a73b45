import { type KeyObject, X509Certificate } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import type { Instant } from '../clock/index.ts'
import { ablehnen } from './abgelehnt.ts'
import { FLUECHTIG, NS, POST_BINDUNG } from './namen.ts'
import { alle, attribut, eins, heisst, liesXml, text, wurzelVon, xmlText } from './xml.ts'

/** A provider as its metadata describe it. */
export interface Anbieter {
  readonly kennung: string
  /** Where the browser takes the request, HTTP-POST. */
  readonly anmeldeUrl: string
  /** Certificates it signs with: several while they are changed. */
  readonly zertifikate: readonly X509Certificate[]
}

/** Reads a provider's metadata (EntityDescriptor with IDPSSODescriptor). @throws SamlAbgelehnt */
export function liesAnbieter(xml: string): Anbieter {
  const wurzel = wurzelVon(liesXml(xml))
  if (!heisst(wurzel, NS.metadaten, 'EntityDescriptor')) ablehnen('keine-metadaten')
  const idp = eins(wurzel, NS.metadaten, 'IDPSSODescriptor')
  const dienst =
    alle(idp, NS.metadaten, 'SingleSignOnService').find((d) => d.getAttribute('Binding') === POST_BINDUNG) ??
    ablehnen('ohne-post-bindung')
  const zertifikate = alle(idp, NS.metadaten, 'KeyDescriptor')
    .filter((k) => [null, '', 'signing'].includes(k.getAttribute('use')))
    .flatMap((k) => alle(eins(k, NS.signatur, 'KeyInfo'), NS.signatur, 'X509Data'))
    .flatMap((daten) => alle(daten, NS.signatur, 'X509Certificate'))
    .map(zertifikat)
  if (zertifikate.length === 0) ablehnen('ohne-zertifikat')
  return { kennung: attribut(wurzel, 'entityID'), anmeldeUrl: attribut(dienst, 'Location'), zertifikate }
}

function zertifikat(element: Element): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(text(element), 'base64'))
  } catch {
    return ablehnen('zertifikat')
  }
}

const RSA_BITS = 2048

/** The keys whose certificates are valid now; weak ones and others than RSA never. */
export const gueltigeSchluessel = (zertifikate: readonly X509Certificate[], jetzt: Instant): KeyObject[] =>
  zertifikate
    .filter(({ validFromDate, validToDate }) => validFromDate <= jetzt && jetzt < validToDate)
    .map(({ publicKey }) => publicKey)
    .filter((k) => k.asymmetricKeyType === 'rsa' && (k.asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_BITS)

const schluesselangabe = (use: 'signing' | 'encryption', pem: string): string =>
  [
    `<md:KeyDescriptor use="${use}"><ds:KeyInfo xmlns:ds="${NS.signatur}"><ds:X509Data><ds:X509Certificate>`,
    new X509Certificate(pem).raw.toString('base64'),
    '</ds:X509Certificate></ds:X509Data></ds:KeyInfo>',
    use === 'encryption'
      ? `<md:EncryptionMethod Algorithm="${NS.chiffre11}aes256-gcm"/><md:EncryptionMethod Algorithm="${NS.chiffre}rsa-oaep-mgf1p"/>`
      : '',
    '</md:KeyDescriptor>',
  ].join('')

const umhuellt = (kennung: string, innen: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<md:EntityDescriptor xmlns:md="${NS.metadaten}" entityID="${xmlText(kennung)}">${innen}</md:EntityDescriptor>\n`

/** Our own metadata for the provider: where answers go, and every certificate of ours that is or will be in use. */
export const dienstMetadaten = (dienst: {
  readonly kennung: string
  readonly antwortUrl: string
  readonly zertifikate: readonly string[]
}): string =>
  umhuellt(
    dienst.kennung,
    [
      `<md:SPSSODescriptor protocolSupportEnumeration="${NS.protokoll}" AuthnRequestsSigned="true" WantAssertionsSigned="true">`,
      ...dienst.zertifikate.map((pem) => schluesselangabe('signing', pem)),
      ...dienst.zertifikate.map((pem) => schluesselangabe('encryption', pem)),
      `<md:NameIDFormat>${FLUECHTIG}</md:NameIDFormat>`,
      `<md:AssertionConsumerService Binding="${POST_BINDUNG}" Location="${xmlText(dienst.antwortUrl)}" index="0" isDefault="true"/>`,
      '</md:SPSSODescriptor>',
    ].join(''),
  )

/** Metadata of a provider, for those who play one. */
export const anbieterMetadaten = (anbieter: {
  readonly kennung: string
  readonly anmeldeUrl: string
  readonly zertifikate: readonly string[]
}): string =>
  umhuellt(
    anbieter.kennung,
    [
      `<md:IDPSSODescriptor protocolSupportEnumeration="${NS.protokoll}" WantAuthnRequestsSigned="true">`,
      ...anbieter.zertifikate.map((pem) => schluesselangabe('signing', pem)),
      `<md:NameIDFormat>${FLUECHTIG}</md:NameIDFormat>`,
      `<md:SingleSignOnService Binding="${POST_BINDUNG}" Location="${xmlText(anbieter.anmeldeUrl)}"/>`,
      '</md:IDPSSODescriptor>',
    ].join(''),
  )
