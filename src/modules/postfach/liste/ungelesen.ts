import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'

/** How many answers the one who asks has not opened yet: the number in the header of each page. */
export async function ungelesene(tx: Transaction, personIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ zahl: number }>`select count(*)::int as zahl from postfach.nachricht n
    where n.person_id = any (${[...personIds]}::uuid[]) and n.richtung = 'aus'
      and not exists (select from postfach.ansicht a where a.nachricht_id = n.id
        and (a.gelesen is not null or a.geloescht is not null))`.execute(tx)
  return rows[0]?.zahl ?? 0
}
