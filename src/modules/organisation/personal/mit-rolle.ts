import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Personalrolle } from '../policy.ts'

/** Who holds a role at an office, by name; empty for those whom it does not concern (0065). */
export async function personalMitRolle(
  tx: Transaction,
  dienststelleId: string,
  rolle: Personalrolle,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.personal_mit_rolle(${dienststelleId}, ${rolle})`.execute(tx)
  return rows
}
