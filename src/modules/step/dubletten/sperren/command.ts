import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/index.ts'
import { schluessel } from '../../abgleich/index.ts'
import type { Vorbereitet } from '../../abgleich/person.ts'

/** First half of the locks' names, so that they meet no other lock of the house. */
const RAUM = 726_030

/**
 * Holds up everyone else who is about to create a person that this one's search would find, until this transaction ends: two
 * clerks at once can't both find nobody (ST-01). Call before the search; the keys are locked in their order, so that two never
 * wait for each other.
 */
export async function abgleichSperren(tx: Transaction, vorbereitet: Vorbereitet): Promise<void> {
  const reihe = schluessel(vorbereitet).toSorted((a, b) => a - b)
  await sql`select count(pg_advisory_xact_lock(${RAUM}::int4, k)) from (
    select k from unnest(${reihe}::int4[]) with ordinality as r (k, nr) order by nr) in_order`.execute(tx)
}
