import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Kandidat, kandidaten } from '../dubletten/kandidaten/query.ts'

/**
 * Who may be this person and was not found different under whichever id, most probable first. The search is recorded.
 * @param grund why the clerk looks
 */
export async function offeneKandidaten(tx: Transaction, personId: string, grund: string): Promise<Kandidat[]> {
  const alle = await kandidaten(tx, personId, { grund })
  const { rows } = await sql<{ id: string }>`select id from unnest(${alle.map((k) => k.personId)}::uuid[]) as k (id)
    where not step.verschieden(${personId}, id)`.execute(tx)
  const offen = new Set(rows.map(({ id }) => id))
  return alle.filter((k) => offen.has(k.personId))
}
