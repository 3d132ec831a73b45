import { type CipherKey, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const FORM = 1
const NONCE = 12
const TAG = 16
const KOPF = 1 + 16 + NONCE

/** Closes with AES-256-GCM. Result: form (1) · key id (16) · nonce (12) · tag (16) · ciphertext; bound to the place. */
export function schliessen(schluessel: CipherKey, schluesselId: string, ort: string, klartext: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const chiffre = createCipheriv('aes-256-gcm', schluessel, nonce).setAAD(Buffer.from(ort))
  const inhalt = Buffer.concat([chiffre.update(klartext), chiffre.final()])
  const id = Buffer.from(schluesselId.replaceAll('-', ''), 'hex')
  return Buffer.concat([Buffer.from([FORM]), id, nonce, chiffre.getAuthTag(), inhalt])
}

/** The id of the key that closed these bytes. @throws Error if they are not of our form */
export function schluesselIdVon(bytes: Buffer): string {
  if (bytes[0] !== FORM || bytes.length < KOPF + TAG) throw new Error('Das sind keine verschlüsselten Daten.')
  return bytes.toString('hex', 1, 17).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Opens what schliessen made. @throws Error if key, place or bytes are not the ones it was closed with */
export function oeffnen(schluessel: Buffer, ort: string, bytes: Buffer): Buffer {
  const nonce = bytes.subarray(17, KOPF)
  const chiffre = createDecipheriv('aes-256-gcm', schluessel, nonce).setAAD(Buffer.from(ort))
  chiffre.setAuthTag(bytes.subarray(KOPF, KOPF + TAG))
  return Buffer.concat([chiffre.update(bytes.subarray(KOPF + TAG)), chiffre.final()])
}
