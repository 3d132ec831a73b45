import { generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto'
import { promisify } from 'node:util'
import type { Instant } from '../clock/index.ts'
import type { Signierer } from './signatur.ts'

const BITS = 3072
const TAG_MS = 24 * 3600 * 1000

/**
 * A new RSA key with a certificate that it signed itself, both PEM. In SAML a certificate is only the wrapping of a key:
 * whoever trusts it was given it beforehand, in metadata. Node can read certificates but not make them.
 * @param name common name
 * @param tage days that it is valid from now
 */
export async function selbstSigniert(name: string, jetzt: Instant, tage: number): Promise<Signierer> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS })
  return {
    schluessel: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    zertifikat: zertifikat(name, publicKey, privateKey, jetzt, new Date(jetzt.getTime() + tage * TAG_MS)),
  }
}

/** X.509 v3 (RFC 5280) without extensions, signed with SHA-256 and RSA. */
function zertifikat(name: string, oeffentlich: KeyObject, geheim: KeyObject, ab: Instant, bis: Instant): string {
  // sha256WithRSAEncryption
  const verfahren = folge(objekt('06092a864886f70d01010b'), Buffer.from('0500', 'hex'))
  const wer = folge(der(0x31, folge(objekt('0603550403'), der(0x0c, Buffer.from(name)))))
  const inhalt = folge(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // Positive and never twice.
    der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    verfahren,
    wer,
    folge(zeit(ab), zeit(bis)),
    wer,
    oeffentlich.export({ type: 'spki', format: 'der' }),
  )
  const unterschrift = sign('sha256', inhalt, geheim)
  const ganz = folge(inhalt, verfahren, der(0x03, Buffer.concat([Buffer.from([0]), unterschrift])))
  const zeilen = ganz.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...zeilen, '-----END CERTIFICATE-----', ''].join('\n')
}

/** One value of DER: tag, length, content. */
function der(marke: number, inhalt: Buffer): Buffer {
  const { length } = inhalt
  const laenge = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([marke, ...laenge]), inhalt])
}

const folge = (...teile: Buffer[]): Buffer => der(0x30, Buffer.concat(teile))
const objekt = (hex: string): Buffer => Buffer.from(hex, 'hex')

/** GeneralizedTime: YYYYMMDDHHMMSSZ. */
const zeit = (wann: Instant): Buffer => der(0x18, Buffer.from(wann.toISOString().replaceAll(/[-:T]|\.\d+/g, '')))
