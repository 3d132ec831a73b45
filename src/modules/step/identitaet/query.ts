import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'

/**
 * All ids under which one person is known, the leading one first (one person, several ids). A person that was
 * never merged has exactly its own. Access and queries of every module carry the whole list.
 */
export async function identitaetVon(tx: Transaction, personId: string): Promise<string[]> {
  const zeilen = await sql<{ id: string }>`
    with fuehrend as (
      select coalesce((select fuehrend_id from step.identitaet where person_id = ${personId}), ${personId}::uuid) as id)
    select id from fuehrend
    union all
    select person_id from step.identitaet where fuehrend_id = (select id from fuehrend)`.execute(tx)
  return zeilen.rows.map(({ id }) => id)
}
