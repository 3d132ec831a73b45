import { constants, createCipheriv, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto'

const XENC = 'http://www.w3.org/2001/04/xmlenc#'
const DS = 'http://www.w3.org/2000/09/xmldsig#'

/** How a message is closed; what is left out is as BundID's partners do it. */
export interface Verpackung {
  /** cbc and pkcs1 only to try whether they are refused. */
  readonly chiffre?: 'gcm' | 'cbc'
  readonly transport?: 'oaep' | 'oaep-sha256' | 'pkcs1'
}

const transporte = {
  oaep: [`${XENC}rsa-oaep-mgf1p`, ''],
  'oaep-sha256': [
    'http://www.w3.org/2009/xmlenc11#rsa-oaep',
    `<ds:DigestMethod xmlns:ds="${DS}" Algorithm="${XENC}sha256"/><xenc11:MGF xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" Algorithm="http://www.w3.org/2009/xmlenc11#mgf1sha256"/>`,
  ],
  pkcs1: [`${XENC}rsa-1_5`, ''],
} as const

/** An EncryptedAssertion for the holder of a certificate. */
export function verschluessele(klar: string, zertifikat: string, art: Verpackung = {}): string {
  const { chiffre = 'gcm', transport = 'oaep' } = art
  const inhalt = randomBytes(32)
  const [verfahren, angaben] = transporte[transport]
  const padding = transport === 'pkcs1' ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_OAEP_PADDING
  const oaepHash = transport === 'oaep-sha256' ? 'sha256' : 'sha1'
  const key = new X509Certificate(zertifikat).publicKey
  const paket = publicEncrypt(transport === 'pkcs1' ? { key, padding } : { key, padding, oaepHash }, inhalt)
  return [
    '<saml2:EncryptedAssertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion">',
    `<xenc:EncryptedData xmlns:xenc="${XENC}" Type="${XENC}Element">`,
    `<xenc:EncryptionMethod Algorithm="${chiffre === 'gcm' ? 'http://www.w3.org/2009/xmlenc11#aes256-gcm' : `${XENC}aes256-cbc`}"/>`,
    `<ds:KeyInfo xmlns:ds="${DS}"><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="${verfahren}">${angaben}</xenc:EncryptionMethod>`,
    `<xenc:CipherData><xenc:CipherValue>${paket.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo>`,
    `<xenc:CipherData><xenc:CipherValue>${schliesse(klar, inhalt, chiffre).toString('base64')}</xenc:CipherValue></xenc:CipherData>`,
    '</xenc:EncryptedData></saml2:EncryptedAssertion>',
  ].join('')
}

function schliesse(klar: string, schluessel: Buffer, chiffre: 'gcm' | 'cbc'): Buffer {
  if (chiffre === 'cbc') {
    const iv = randomBytes(16)
    const zu = createCipheriv('aes-256-cbc', schluessel, iv)
    return Buffer.concat([iv, zu.update(klar), zu.final()])
  }
  const iv = randomBytes(12)
  const zu = createCipheriv('aes-256-gcm', schluessel, iv)
  return Buffer.concat([iv, zu.update(klar), zu.final(), zu.getAuthTag()])
}
