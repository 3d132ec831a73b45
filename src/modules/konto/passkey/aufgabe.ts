import { createHash, randomBytes } from 'node:crypto'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Seconds to find one's phone and put a finger on it. */
const GUELTIG = 300

const hash = (pruefwort: string): Buffer => createHash('sha256').update(pruefwort).digest()

/** A new random text for a passkey to sign: for this account, or for whoever signs in. */
export async function aufgabeStellen(tx: Transaction, kontoId: string | null, jetzt: Instant): Promise<Buffer> {
  const pruefwort = randomBytes(32)
  await tx
    .insertInto('konto.aufgabe')
    .values({
      pruefwort_hash: hash(pruefwort.toString('base64url')),
      konto_id: kontoId,
      ablauf: plusSekunden(jetzt, GUELTIG),
    })
    .execute()
  return pruefwort
}

/** Takes it back: each counts once, in time, and for whom it was made. @param pruefwort as base64url */
export async function aufgabeEinloesen(
  tx: Transaction,
  pruefwort: string,
  kontoId: string | null,
  jetzt: Instant,
): Promise<boolean> {
  const zeile = await tx
    .deleteFrom('konto.aufgabe')
    .where('pruefwort_hash', '=', hash(pruefwort))
    .returning(['konto_id', 'ablauf'])
    .executeTakeFirst()
  return zeile !== undefined && zeile.ablauf > jetzt && zeile.konto_id === kontoId
}
