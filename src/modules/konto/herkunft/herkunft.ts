import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Says that what was typed in these guest sessions is this account's. A session belongs to the first account that claims it. */
export async function herkunftVerknuepfen(
  tx: Transaction,
  kontoId: string,
  sitzungIds: readonly (string | undefined)[],
  jetzt: Instant,
): Promise<void> {
  const ids = [...new Set(sitzungIds)].filter((id) => id !== undefined)
  if (ids.length === 0) return
  await tx
    .insertInto('konto.herkunft')
    .values(ids.map((sitzung_id) => ({ sitzung_id, konto_id: kontoId, am: jetzt })))
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** The guest sessions whose drafts are this account's, for modules that keep something for guests. */
export async function herkunftVon(tx: Transaction, kontoId: string): Promise<string[]> {
  const zeilen = await tx
    .selectFrom('konto.herkunft')
    .select('sitzung_id')
    .where('konto_id', '=', kontoId)
    .orderBy('am', 'desc')
    .limit(100)
    .execute()
  return zeilen.map((zeile) => zeile.sitzung_id)
}
