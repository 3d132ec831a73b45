import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** A Postkorb with what waits in it. */
export interface KorbStand {
  readonly id: string
  readonly name: string
  readonly auffang: boolean
  readonly geschlossen: boolean
  readonly offen: number
  readonly heute: number
  readonly ueberfaellig: number
  /** Receipt of the oldest open order. */
  readonly aeltester: Instant | null
}

/** The Postkörbe that the one who asks may see, by name, with counts from the index of open orders. */
export async function postkoerbeMitStand(tx: Transaction, heute: Tag): Promise<KorbStand[]> {
  const { rows } = await sql<KorbStand>`
    select k.id, k.name, k.auffang, k.stand <> 'aktiv' as geschlossen, count(a.id)::int as offen,
      (count(*) filter (where a.faellig = ${heute}))::int as heute,
      (count(*) filter (where a.faellig < ${heute}))::int as ueberfaellig,
      min(a.eingegangen) as aeltester
    from eakte.postkorb k
    left join eakte.auftrag a on a.postkorb_id = k.id and a.stand <> 'erledigt'
    group by k.id having k.stand = 'aktiv' or count(a.id) > 0 order by k.auffang, k.name`.execute(tx)
  return rows
}
