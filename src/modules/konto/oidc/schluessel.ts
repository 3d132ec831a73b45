import { createECDH } from 'node:crypto'
import type { JWK } from 'oidc-provider'
import type { Haus } from '../../../platform/haus.ts'

/** Order of the group of P-256 (SP 800-186, 3.2.1.3). */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** A private key of P-256 out of random bytes, with 128 bits more than needed, so that none is likelier (FIPS 186-5, A.2.1). */
function jwkAus(nummer: number, bytes: Buffer): JWK {
  const d = Buffer.from(((BigInt(`0x${bytes.toString('hex')}`) % (N - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex')
  const kurve = createECDH('prime256v1')
  kurve.setPrivateKey(d)
  const punkt = kurve.getPublicKey()
  return {
    kty: 'EC',
    crv: 'P-256',
    alg: 'ES256',
    use: 'sig',
    kid: `v${nummer}`,
    x: punkt.subarray(1, 33).toString('base64url'),
    y: punkt.subarray(33).toString('base64url'),
    d: d.toString('base64url'),
  }
}

/**
 * The keys that sign tokens: one for each version of the key file, so that every process has the same and none lies in the database.
 * The version in use comes first and signs; the others are published, so that tokens of before stay checkable, and those of a
 * version that is only prepared will be.
 */
export const signierschluessel = (haus: Haus): JWK[] =>
  haus.krypto.ableiten('konto.oidc.signatur', 48).map(({ nummer, bytes }) => jwkAus(nummer, bytes))

/** The keys that seal the provider's cookies, newest first. */
export const keksschluessel = (haus: Haus): string[] =>
  haus.krypto.ableiten('konto.oidc.kekse', 32).map(({ bytes }) => bytes.toString('hex'))
