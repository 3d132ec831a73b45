import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import type { Krypto } from '../../../platform/crypto/index.ts'

/** DER before the 32 secret bytes of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const schluessel = new WeakMap<Krypto, { kid: string; geheim: KeyObject; jwk: unknown }>()

function signierer(krypto: Krypto) {
  const bekannt = schluessel.get(krypto)
  if (bekannt !== undefined) return bekannt
  const [neuester] = krypto.ableiten('postfach.signatur', 32)
  if (neuester === undefined) throw new Error('Kein Schlüssel')
  const geheim = createPrivateKey({ key: Buffer.concat([PKCS8, neuester.bytes]), format: 'der', type: 'pkcs8' })
  const neu = { kid: String(neuester.nummer), geheim, jwk: createPublicKey(geheim).export({ format: 'jwk' }) }
  schluessel.set(krypto, neu)
  return neu
}

const b64 = (wert: unknown): string => Buffer.from(JSON.stringify(wert)).toString('base64url')

/**
 * Content with its signature as flattened JSON (RFC 7515, EdDSA): whoever has the public key of the installation can check it
 * without us. The key goes along; which one it was says `kid`.
 */
export function signiert(krypto: Krypto, inhalt: object): string {
  const { kid, geheim, jwk } = signierer(krypto)
  const kopf = b64({ alg: 'EdDSA', kid, jwk })
  const payload = b64(inhalt)
  const signature = sign(null, Buffer.from(`${kopf}.${payload}`), geheim).toString('base64url')
  return `${JSON.stringify({ inhalt, protected: kopf, payload, signature }, null, 2)}\n`
}
