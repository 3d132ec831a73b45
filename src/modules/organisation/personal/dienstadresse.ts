import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'

/** Business address of a member of staff, for who sends; undefined if none is known. */
export async function dienstadresse(tx: Transaction, personalId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    email: string | null
  }>`select organisation.dienstadresse(${personalId}) as email`.execute(tx)
  return rows[0]?.email ?? undefined
}
