import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

/** Notes that the customer opened the answers of a conversation, each once: the proof of when it was known. @returns how many were new */
export async function alsGelesen(tx: Transaction, fadenId: string, jetzt: Instant): Promise<number> {
  const { rows } = await sql<{ id: string; person: string; dienststelle: string }>`
    insert into postfach.ansicht (nachricht_id, person_id, dienststelle_id, gelesen)
    select n.id, n.person_id, n.dienststelle_id, ${jetzt}::timestamptz from postfach.nachricht n
      where n.faden_id = ${fadenId}::uuid and n.richtung = 'aus'
        and not exists (select from postfach.ansicht a where a.nachricht_id = n.id and a.gelesen is not null)
    on conflict (nachricht_id) do update set gelesen = excluded.gelesen where postfach.ansicht.gelesen is null
    returning nachricht_id as id, person_id as person, dienststelle_id as dienststelle`.execute(tx)
  for (const { id, person, dienststelle } of rows)
    await protokollieren(tx, { aktion: 'postfach.geoeffnet', objekt: id, person, dienststelle })
  return rows.length
}

/** Puts all messages of a conversation away, or takes them back; only for the customer. @returns how many */
export async function allesLoeschen(tx: Transaction, fadenId: string, geloescht: Instant | null): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into postfach.ansicht (nachricht_id, person_id, dienststelle_id, geloescht)
    select n.id, n.person_id, n.dienststelle_id, ${geloescht}::timestamptz from postfach.nachricht n
      where n.faden_id = ${fadenId}::uuid
    on conflict (nachricht_id) do update set geloescht = excluded.geloescht`.execute(tx)
  return Number(numAffectedRows)
}
