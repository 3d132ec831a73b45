import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Anhang, Anhangquelle } from '../../../platform/modul.ts'

/** What hangs on these ids in all modules, step's own first. */
export async function anhaengeVon(
  tx: Transaction,
  quellen: readonly Anhangquelle[],
  personIds: readonly string[],
  seit?: Instant,
): Promise<Anhang[]> {
  const je: (readonly Anhang[])[] = []
  for (const quelle of [eigener, ...quellen]) je.push(await quelle(tx, personIds, seit))
  return je.flat()
}

/** Facts of step that stand under an id and are no field that leads: who acts for whom, consents, earlier addresses. */
const eigener: Anhangquelle = async (tx, personIds, seit) => {
  const { rows } = await sql<Anhang>`
    select person_id as "personId", was, count(*)::int as zahl, max(am) as neueste from (
      select person_id, 'Anschriften' as was, erfasst as am from step.anschrift
      union all select person_id, 'Vertretungen und Vollmachten', erfasst from step.vertretung
      union all select person_id, 'Einwilligungen', erfasst from step.einwilligung) x
    where person_id = any (${[...personIds]}::uuid[]) and (${seit ?? null}::timestamptz is null or am > ${seit ?? null})
    group by person_id, was order by was`.execute(tx)
  return rows
}
