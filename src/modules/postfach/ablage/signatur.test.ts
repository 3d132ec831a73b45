import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { test } from 'node:test'
import { fluechtigerBund, krypto } from '../../../platform/crypto/index.ts'
import { systemUhr } from '../../../platform/clock/index.ts'
import { signiert } from './signatur.ts'

test('PF-10: what is filed can be checked with the public key alone, and a changed word shows', () => {
  const text = signiert(krypto(fluechtigerBund(), systemUhr), { text: 'Guten Tag' })
  const { protected: kopf, payload, signature } = JSON.parse(text) as Record<string, string>
  const { jwk, alg } = JSON.parse(Buffer.from(kopf ?? '', 'base64url').toString())
  const schluessel = createPublicKey({ key: jwk, format: 'jwk' })
  const pruefe = (was: string): boolean =>
    verify(null, Buffer.from(`${kopf}.${was}`), schluessel, Buffer.from(signature ?? '', 'base64url'))
  assert.equal(alg, 'EdDSA')
  assert.equal(pruefe(payload ?? ''), true)
  assert.equal(pruefe(Buffer.from('{"text":"Guten Abend"}').toString('base64url')), false)
  assert.equal('d' in jwk, false)
})
