import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../../platform/clock/index.ts'

/** Seconds for which one code is shown (RFC 6238); every app knows this, SHA-1 and six digits, and many know nothing else. */
const SCHRITT = 30
const STELLEN = 6
/** Steps before and after that count too: clocks of phones drift. */
const DRIFT = 1

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new shared secret of 160 bits (RFC 4226, 4). */
export const neuesGeheimnis = (): Buffer => randomBytes(20)

/** As apps take it by hand (RFC 4648). */
export function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((stueck) => BASE32[Number.parseInt(stueck.padEnd(5, '0'), 2)]).join('')
}

/** The time step of a moment. */
export const schrittVon = (moment: Instant): number => Math.floor(moment.getTime() / 1000 / SCHRITT)

/** The code of one step (RFC 4226, 5.3). */
export function codeFuer(geheimnis: Buffer, schritt: number): string {
  const zaehler = Buffer.alloc(8)
  zaehler.writeBigUInt64BE(BigInt(schritt))
  const summe = createHmac('sha1', geheimnis).update(zaehler).digest()
  const stelle = (summe.at(-1) ?? 0) & 0x0f
  const zahl = summe.readUInt32BE(stelle) & 0x7fff_ffff
  return String(zahl % 10 ** STELLEN).padStart(STELLEN, '0')
}

/** The step whose code this is, around now; undefined if none. Looks at every step, also when one fits. */
export function passenderSchritt(geheimnis: Buffer, code: string, jetzt: Instant): number | undefined {
  const gezeigt = Buffer.from(code)
  let gefunden: number | undefined
  for (let versatz = -DRIFT; versatz <= DRIFT; versatz += 1) {
    const schritt = schrittVon(jetzt) + versatz
    const richtig = Buffer.from(codeFuer(geheimnis, schritt))
    if (gezeigt.length === richtig.length && timingSafeEqual(gezeigt, richtig)) gefunden = schritt
  }
  return gefunden
}

/** What the QR code holds, in the form all apps read. @param name what the app shows beside the service's name */
export function otpauthAdresse(geheimnis: Buffer, dienst: string, name: string): string {
  const query = new URLSearchParams({
    secret: base32(geheimnis),
    issuer: dienst,
    algorithm: 'SHA1',
    digits: String(STELLEN),
    period: String(SCHRITT),
  })
  // Some apps show a plus sign as such.
  return `otpauth://totp/${encodeURIComponent(`${dienst}:${name}`)}?${query.toString().replaceAll('+', '%20')}`
}
