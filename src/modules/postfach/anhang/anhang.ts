import { sql } from 'kysely'
import type { Anhang, Anhangquelle } from '../../../platform/modul.ts'

const WAS = 'Gespräche im Postfach'

/** How much of this module hangs on these ids; the database counts only for staff in charge of them (0032). */
export const anhang: Anhangquelle = async (tx, personIds, seit) => {
  const { rows } = await sql<Omit<Anhang, 'was'>>`select person_id as "personId", zahl, neueste
    from postfach.anhang(${[...personIds]}::uuid[], ${seit ?? null}::timestamptz)`.execute(tx)
  return rows.map((zeile) => ({ ...zeile, was: WAS }))
}
