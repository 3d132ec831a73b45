import { sql } from 'kysely'
import type { Instant } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { neueId } from '../ids.ts'

/** What must reach someone else or happen later. Kind and object together are unique: asking twice is one hand-over. */
export interface NeueUebergabe {
  readonly art: string
  readonly bezug: string
  /** Office whose desk sees it if it fails; none = the installation's. */
  readonly dienststelle?: string
  /** Not before this moment; default at once. */
  readonly faellig?: Instant
}

/** Queues a hand-over in the transaction of the act itself; the row is the job. One statement. */
export async function uebergeben(tx: Transaction, neu: NeueUebergabe): Promise<void> {
  const id = neueId()
  await sql`with schluessel as (
      insert into uebergabe.schluessel (art, bezug, uebergabe_id) values (${neu.art}, ${neu.bezug}, ${id})
      on conflict do nothing returning uebergabe_id)
    insert into uebergabe.uebergabe (id, art, bezug, dienststelle_id, faellig)
    select uebergabe_id, ${neu.art}, ${neu.bezug}::uuid, ${neu.dienststelle ?? null}::uuid,
      coalesce(${neu.faellig ?? null}::timestamptz, clock_timestamp())
    from schluessel`.execute(tx)
}

/** Queues it, or anew if an earlier one of the same kind and object was delivered. What is under way or at a desk stays. */
export async function wiederUebergeben(tx: Transaction, neu: NeueUebergabe): Promise<void> {
  await uebergeben(tx, neu)
  await sql`update uebergabe.uebergabe u
    set stand = 'wartend', versuche = 0, erledigt = null, faellig = coalesce(${neu.faellig ?? null}::timestamptz, clock_timestamp())
    from uebergabe.schluessel s
    where s.art = ${neu.art} and s.bezug = ${neu.bezug} and u.id = s.uebergabe_id and u.stand = 'zugestellt'`.execute(
    tx,
  )
}
