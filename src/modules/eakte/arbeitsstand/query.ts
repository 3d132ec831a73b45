import { sql } from 'kysely'
import { type Instant, plusSekunden, type Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { QUITTUNG_TAGE } from '../ablage/in-ablage.ts'

interface Zahlen {
  readonly offen: number
  readonly heute: number
  readonly ueberfaellig: number
}

/** What waits: in one's own hands, and in all Postkörbe of the office. */
export interface Arbeitsstand {
  readonly meine: Zahlen
  readonly koerbe: Zahlen
}

const zahlen = (heute: Tag) => sql`count(*)::int as offen, (count(*) filter (where a.faellig = ${heute}))::int as heute,
  (count(*) filter (where a.faellig < ${heute}))::int as ueberfaellig`

/** Counts for the start page of a desk. */
export async function arbeitsstand(tx: Transaction, personalId: string, heute: Tag): Promise<Arbeitsstand> {
  const meine = await sql<Zahlen>`select ${zahlen(heute)} from eakte.auftrag a
    where a.bearbeiter_id = ${personalId} and a.stand = 'in-bearbeitung'`.execute(tx)
  const koerbe = await sql<Zahlen>`select ${zahlen(heute)} from eakte.postkorb k
    join eakte.auftrag a on a.postkorb_id = k.id and a.stand <> 'erledigt'`.execute(tx)
  const leer = { offen: 0, heute: 0, ueberfaellig: 0 }
  return { meine: meine.rows[0] ?? leer, koerbe: koerbe.rows[0] ?? leer }
}

const TAG_S = 24 * 60 * 60

/** Packages in drop folders that no office's system has answered for days, oldest first. */
export const ohneQuittung = (tx: Transaction, jetzt: Instant) =>
  tx
    .selectFrom('eakte.ablage')
    .select(['id', 'referenz', 'abgelegt'])
    .where('stand', '=', 'abgelegt')
    .where('abgelegt', '<', plusSekunden(jetzt, -QUITTUNG_TAGE * TAG_S))
    .orderBy('abgelegt')
    .limit(100)
    .execute()
