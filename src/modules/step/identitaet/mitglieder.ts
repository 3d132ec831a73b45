import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'

/** One id of a person, and which Dienststellen are in charge of it. */
export interface Mitglied {
  readonly id: string
  readonly fuehrt: boolean
  readonly dienststellen: readonly string[]
}

/**
 * All ids of one person for staff in charge of any of them, the leading one first; empty for others. Other than what stands
 * under the ids, which each Dienststelle sees only of its own.
 */
export async function mitglieder(tx: Transaction, personId: string): Promise<Mitglied[]> {
  const { rows } = await sql<Mitglied>`select * from step.identitaet_mit(${personId})`.execute(tx)
  return rows
}
