import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Counts mails that are not kept, by the hour and the reason. */
export async function zaehle(tx: Transaction, gruende: readonly string[], jetzt: Instant): Promise<void> {
  if (gruende.length === 0) return
  await sql`insert into postfach.mail_zaehlung (stunde, grund, zahl)
    select date_trunc('hour', ${jetzt}::timestamptz), grund, count(*)::int
      from unnest(${[...gruende]}::text[]) grund group by grund
    on conflict (stunde, grund) do update set zahl = mail_zaehlung.zahl + excluded.zahl`.execute(tx)
}
