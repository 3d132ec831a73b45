import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'

/**
 * Names of staff by id, as far as they work at a Dienststelle of the one who asks ("Frau Lang arbeitet daran").
 * Others, and those who have left, are missing in the map.
 */
export async function kollegennamen(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string | null }>`select id, organisation.kollegenname(id) as name
    from unnest(${[...new Set(ids)]}::uuid[]) as t (id)`.execute(tx)
  return new Map(rows.flatMap(({ id, name }): [string, string][] => (name === null ? [] : [[id, name]])))
}
