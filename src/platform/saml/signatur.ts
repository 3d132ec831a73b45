import type { KeyObject } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import { ablehnen } from './abgelehnt.ts'
import { EXC_C14N, NS, RSA_PSS_SHA256, SHA256, UMSCHLIESSEND } from './namen.ts'
import { alle, attribut, eins, heisst, hoechstensEins, kinder, liesXml, wurzelVon } from './xml.ts'

/** RSA-PSS and RSA-PKCS1 with SHA-2; nothing with SHA-1, no HMAC, no DSA. */
const signaturverfahren: readonly string[] = [
  RSA_PSS_SHA256,
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
]
const pruefsummen: readonly string[] = [SHA256, 'http://www.w3.org/2001/04/xmlenc#sha512']

/** True if the element bears a signature of its own. */
export const istSigniert = (element: Element): boolean =>
  hoechstensEins(element, NS.signatur, 'Signature') !== undefined

/**
 * Checks the signature that an element bears over itself, and gives the element back as read from the signed bytes. Whatever
 * else stands in the message is not seen any more, so that there is nothing left to wrap.
 * @param xml the message that the element was read from
 * @param schluessel public keys of the sender, from its metadata; a key in the message counts for nothing
 * @throws SamlAbgelehnt
 */
export function geprueft(xml: string, element: Element, schluessel: readonly KeyObject[]): Element {
  const signatur = hoechstensEins(element, NS.signatur, 'Signature') ?? ablehnen('ohne-signatur')
  if (element.getElementsByTagNameNS(NS.signatur, 'Signature').length !== 1) ablehnen('mehrfach-Signature')
  pruefeBau(signatur, attribut(element, 'ID'))
  for (const einer of schluessel) {
    const bytes = signierteBytes(xml, signatur, einer)
    if (bytes !== undefined) return gleichesElement(bytes, element)
  }
  return ablehnen('signatur')
}

/** The narrow form that SAML 2.0 Core 5.4 allows: one reference, to the element around it, with two transforms. */
function pruefeBau(signatur: Element, id: string): void {
  const teile = kinder(signatur)
  const namen = teile.map(({ localName }) => localName)
  if (!['SignedInfo,SignatureValue', 'SignedInfo,SignatureValue,KeyInfo'].includes(namen.join()))
    ablehnen('signaturform')
  if (teile.some(({ namespaceURI }) => namespaceURI !== NS.signatur)) ablehnen('signaturform')
  const info = eins(signatur, NS.signatur, 'SignedInfo')
  if (kinder(info).length !== 3) ablehnen('signaturform')
  verfahren(eins(info, NS.signatur, 'CanonicalizationMethod'), [EXC_C14N])
  verfahren(eins(info, NS.signatur, 'SignatureMethod'), signaturverfahren)
  const bezug = eins(info, NS.signatur, 'Reference')
  if (bezug.getAttribute('URI') !== `#${id}`) ablehnen('signatur-ueber-anderes')
  verfahren(eins(bezug, NS.signatur, 'DigestMethod'), pruefsummen)
  const wandlungen = alle(eins(bezug, NS.signatur, 'Transforms'), NS.signatur, 'Transform')
  if (wandlungen.map((w) => w.getAttribute('Algorithm')).join() !== `${UMSCHLIESSEND},${EXC_C14N}`) ablehnen('wandlung')
}

function verfahren(element: Element, erlaubt: readonly string[]): void {
  if (!erlaubt.includes(element.getAttribute('Algorithm') ?? '')) ablehnen('verfahren')
}

function signierteBytes(xml: string, signatur: Element, schluessel: KeyObject): string | undefined {
  const pruefer = new SignedXml({
    publicCert: schluessel.export({ type: 'spki', format: 'pem' }),
    getCertFromKeyInfo: () => null,
  })
  nurErlaubte(pruefer)
  try {
    // The library's types name the browser's Node; what it needs of one, this one has.
    pruefer.loadSignature(signatur as unknown as Parameters<SignedXml['loadSignature']>[0])
    if (!pruefer.checkSignature(xml)) return undefined
  } catch {
    return undefined
  }
  const bezuege = pruefer.getSignedReferences()
  return bezuege.length === 1 ? bezuege[0] : undefined
}

/** Says the list of allowed methods again to the library. */
function nurErlaubte(pruefer: SignedXml): void {
  const nur = <T>(aus: Record<string, T>, namen: readonly string[]): Record<string, T> =>
    Object.fromEntries(Object.entries(aus).filter(([name]) => namen.includes(name)))
  pruefer.SignatureAlgorithms = nur(pruefer.SignatureAlgorithms, signaturverfahren)
  pruefer.HashAlgorithms = nur(pruefer.HashAlgorithms, pruefsummen)
  pruefer.CanonicalizationAlgorithms = nur(pruefer.CanonicalizationAlgorithms, [EXC_C14N, UMSCHLIESSEND])
}

function gleichesElement(bytes: string, element: Element): Element {
  const signiert = wurzelVon(liesXml(bytes))
  const gleich =
    heisst(signiert, element.namespaceURI ?? '', element.localName ?? '') &&
    signiert.getAttribute('ID') === element.getAttribute('ID')
  return gleich ? signiert : ablehnen('signatur-ueber-anderes')
}

/** Who signs: private key, and the certificate that goes along as a hint. PEM. */
export interface Signierer {
  readonly schluessel: string
  readonly zertifikat: string
}

/** Signs the root element over its ID, with RSA-PSS and SHA-256, as BundID asks; the signature follows the Issuer. */
export function signiere(xml: string, wer: Signierer, verfahrenUri: string = RSA_PSS_SHA256): string {
  const unterschrift = new SignedXml({
    privateKey: wer.schluessel,
    publicCert: wer.zertifikat,
    signatureAlgorithm: verfahrenUri,
    canonicalizationAlgorithm: EXC_C14N,
  })
  unterschrift.addReference({ xpath: '/*', transforms: [UMSCHLIESSEND, EXC_C14N], digestAlgorithm: SHA256 })
  unterschrift.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
  })
  return unterschrift.getSignedXml()
}
