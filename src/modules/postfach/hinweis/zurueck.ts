import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { adresseMerken } from './empfaenger.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/**
 * A report came that a mail of ours did not arrive for good. Where it was a notice, it counts as not delivered, and its customer reads
 * at the next sign-in that the address takes no mail (PF-09).
 * @param messageIds of the mail that was reported on
 * @returns how many notices it was about
 */
export async function hinweisZurueck(
  tx: Transaction,
  messageIds: readonly string[],
  status: string | undefined,
  jetzt: Instant,
): Promise<number> {
  const ids = messageIds.flatMap((id) => [...id.toLowerCase().matchAll(uuid)].map(([treffer]) => treffer))
  const grund = status === undefined ? 'kam zurück' : `kam zurück (${status})`.slice(0, 200)
  const { rows } = await sql<{ konto: string }>`update postfach.hinweis set ergebnis = 'unzustellbar', grund = ${grund}
    where mail_id = any (${ids}::uuid[]) and ergebnis = 'gesendet' returning konto_id as konto`.execute(tx)
  for (const { konto } of rows) await adresseMerken(tx, konto, jetzt)
  return rows.length
}
