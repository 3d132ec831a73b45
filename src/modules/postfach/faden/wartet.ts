import type { Transaction } from '../../../platform/database/index.ts'

/** Which of these conversations still wait for an answer of the Service Center: not ended, and a message of the customer is open. */
export async function wartetAuf(tx: Transaction, fadenIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (fadenIds.length === 0) return new Set()
  const zeilen = await tx
    .selectFrom('postfach.nachricht as n')
    .innerJoin('postfach.faden as f', 'f.id', 'n.faden_id')
    .select('n.faden_id')
    .distinct()
    .where('n.faden_id', 'in', [...fadenIds])
    .where('f.geschlossen', 'is', null)
    .where('n.richtung', '=', 'ein')
    .where('n.kanal', '=', 'servicecenter')
    .where('n.beantwortet', 'is', null)
    .execute()
  return new Set(zeilen.map(({ faden_id }) => faden_id))
}
