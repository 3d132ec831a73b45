import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Recht, rechteVon } from '../policy.ts'

/**
 * Names of staff by id, as far as they work at a Dienststelle of the one who asks ("Frau Lang arbeitet daran").
 * Others, and those who have left, are missing in the map.
 */
export async function kollegennamen(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string | null }>`select id, organisation.kollegenname(id) as name
    from unnest(${[...new Set(ids)]}::uuid[]) as t (id)`.execute(tx)
  return new Map(rows.flatMap(({ id, name }): [string, string][] => (name === null ? [] : [[id, name]])))
}

/** A colleague who can be given work. */
export interface Kollege {
  readonly id: string
  readonly name: string
}

/** Staff of a Dienststelle of the one who asks whose roles there give this right, by name. */
export async function kollegenMit(tx: Transaction, dienststelleId: string, recht: Recht): Promise<readonly Kollege[]> {
  const { rows } = await sql<Kollege & { rollen: string[] }>`select id, name, rollen
    from organisation.kollegen(${dienststelleId}) order by name, id`.execute(tx)
  return rows.filter(({ rollen }) => rechteVon(rollen).includes(recht)).map(({ id, name }) => ({ id, name }))
}
