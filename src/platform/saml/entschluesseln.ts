import { constants, createDecipheriv, type KeyObject, privateDecrypt } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import { ablehnen } from './abgelehnt.ts'
import { NS } from './namen.ts'
import { alle, eins, heisst, hoechstensEins, kinder, text } from './xml.ts'

interface Chiffre {
  readonly name: 'aes-128-gcm' | 'aes-256-gcm' | 'aes-128-cbc' | 'aes-256-cbc'
  readonly bytes: number
  /** Tells by itself that nothing was changed. */
  readonly sicher: boolean
}

const chiffren: Readonly<Record<string, Chiffre>> = {
  [`${NS.chiffre11}aes128-gcm`]: { name: 'aes-128-gcm', bytes: 16, sicher: true },
  [`${NS.chiffre11}aes256-gcm`]: { name: 'aes-256-gcm', bytes: 32, sicher: true },
  [`${NS.chiffre}aes128-cbc`]: { name: 'aes-128-cbc', bytes: 16, sicher: false },
  [`${NS.chiffre}aes256-cbc`]: { name: 'aes-256-cbc', bytes: 32, sicher: false },
}
const GCM_IV = 12
const GCM_MARKE = 16
const BLOCK = 16
const HOECHSTENS_SCHLUESSEL = 4

const summen: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
}
const masken: Readonly<Record<string, string>> = {
  [`${NS.chiffre11}mgf1sha1`]: 'sha1',
  [`${NS.chiffre11}mgf1sha256`]: 'sha256',
  [`${NS.chiffre11}mgf1sha512`]: 'sha512',
}

/**
 * Opens an EncryptedAssertion: AES-GCM, its key by RSA-OAEP. RSA 1.5 is refused. CBC too, unless a signature around it was checked
 * before: else an attacker could read a message by sending it again and again with changes (Jager and Somorovsky, 2011).
 * @param schluessel our private keys, several while they are changed
 * @param geschuetzt the bytes here are signed, and the signature is right
 * @returns the text of the element inside, not yet checked
 * @throws SamlAbgelehnt always with the same word when a key does not fit or the bytes were changed
 */
export function entschluesseln(verschluesselt: Element, schluessel: readonly KeyObject[], geschuetzt: boolean): string {
  const daten = eins(verschluesselt, NS.chiffre, 'EncryptedData')
  if (kinder(verschluesselt).some((k) => k !== daten && !heisst(k, NS.chiffre, 'EncryptedKey'))) ablehnen('chiffreform')
  const art = daten.getAttribute('Type')
  if (art !== null && art !== `${NS.chiffre}Element`) ablehnen('chiffreform')
  const chiffre = chiffren[methode(daten).getAttribute('Algorithm') ?? ''] ?? ablehnen('chiffre')
  if (!chiffre.sicher && !geschuetzt) ablehnen('chiffre')
  const bytes = wert(daten)
  for (const eingepackt of eingepackte(verschluesselt, daten)) {
    for (const einer of schluessel) {
      const klar = oeffne(eingepackt, einer, chiffre, bytes)
      if (klar !== undefined) return klar
    }
  }
  return ablehnen('entschluesseln')
}

/** The wrapped keys stand in the data's KeyInfo, or beside the data (SAML 2.0 Core 6.1 allows both). */
function eingepackte(verschluesselt: Element, daten: Element): Element[] {
  const info = hoechstensEins(daten, NS.signatur, 'KeyInfo')
  const gefunden = [
    ...(info === undefined ? [] : alle(info, NS.chiffre, 'EncryptedKey')),
    ...alle(verschluesselt, NS.chiffre, 'EncryptedKey'),
  ]
  if (gefunden.length === 0 || gefunden.length > HOECHSTENS_SCHLUESSEL) ablehnen('chiffreform')
  return gefunden
}

const methode = (element: Element): Element => eins(element, NS.chiffre, 'EncryptionMethod')

const wert = (element: Element): Buffer =>
  Buffer.from(text(eins(eins(element, NS.chiffre, 'CipherData'), NS.chiffre, 'CipherValue')), 'base64')

function oeffne(eingepackt: Element, schluessel: KeyObject, chiffre: Chiffre, bytes: Buffer): string | undefined {
  const oaepHash = oaep(methode(eingepackt))
  const paket = wert(eingepackt)
  try {
    const innen = privateDecrypt({ key: schluessel, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, paket)
    if (innen.length !== chiffre.bytes) return undefined
    return new TextDecoder('utf-8', { fatal: true }).decode(
      chiffre.sicher ? gcm(chiffre, innen, bytes) : cbc(chiffre, innen, bytes),
    )
  } catch {
    return undefined
  }
}

function gcm({ name }: Chiffre, schluessel: Buffer, bytes: Buffer): Buffer {
  const auf = createDecipheriv(name as 'aes-128-gcm', schluessel, bytes.subarray(0, GCM_IV), {
    authTagLength: GCM_MARKE,
  })
  auf.setAuthTag(bytes.subarray(-GCM_MARKE))
  return Buffer.concat([auf.update(bytes.subarray(GCM_IV, -GCM_MARKE)), auf.final()])
}

/** The last byte says how many bytes were added; what the others are is open (XML Encryption 5.2). */
function cbc({ name }: Chiffre, schluessel: Buffer, bytes: Buffer): Buffer {
  const auf = createDecipheriv(name, schluessel, bytes.subarray(0, BLOCK)).setAutoPadding(false)
  const ganz = Buffer.concat([auf.update(bytes.subarray(BLOCK)), auf.final()])
  const dazu = ganz.at(-1) ?? 0
  if (dazu < 1 || dazu > BLOCK) throw new Error('Padding')
  return ganz.subarray(0, -dazu)
}

/** The hash of OAEP. Where digest and mask differ, Node can't open it; that mixture is refused by name, for the operator's log. */
function oaep(verfahren: Element): string {
  const summe = hoechstensEins(verfahren, NS.signatur, 'DigestMethod')
  const hash = summe === undefined ? 'sha1' : summen[summe.getAttribute('Algorithm') ?? '']
  const art = verfahren.getAttribute('Algorithm')
  let maske: string | undefined
  if (art === `${NS.chiffre}rsa-oaep-mgf1p`) maske = 'sha1'
  else if (art === `${NS.chiffre11}rsa-oaep`) {
    const mgf = hoechstensEins(verfahren, NS.chiffre11, 'MGF')
    maske = mgf === undefined ? 'sha1' : masken[mgf.getAttribute('Algorithm') ?? '']
  } else ablehnen('schluesseltransport')
  if (hash === undefined || hash !== maske) ablehnen('oaep-mischung')
  if (hoechstensEins(verfahren, NS.chiffre, 'OAEPparams') !== undefined) ablehnen('schluesseltransport')
  return hash
}
