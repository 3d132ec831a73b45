import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Up to which mail the mailbox is read; 0 when its server numbers anew. */
export async function gelesenBis(tx: Transaction, postfach: string, validitaet: string): Promise<number> {
  const zeile = await tx
    .selectFrom('postfach.mail_stand')
    .select('uid')
    .where('postfach', '=', postfach)
    .where('validitaet', '=', validitaet)
    .executeTakeFirst()
  return zeile?.uid ?? 0
}

/** Notes in the transaction of the work itself how far it is read. */
export async function merkeStand(
  tx: Transaction,
  wo: { postfach: string; validitaet: string; uid: number },
  jetzt: Instant,
): Promise<void> {
  const wert = { validitaet: wo.validitaet, uid: wo.uid, gelesen: jetzt, versuch_uid: null, versuche: 0 }
  await tx
    .insertInto('postfach.mail_stand')
    .values({ postfach: wo.postfach, ...wert })
    .onConflict((oc) => oc.column('postfach').doUpdateSet(wert))
    .execute()
}

/**
 * Notes, in a transaction of its own, that the reader begins with this mail: also one that ends the process is counted.
 * @returns how often it began with it, this time included
 */
export async function beginneVersuch(
  tx: Transaction,
  { postfach, validitaet, uid }: { postfach: string; validitaet: string; uid: number },
  jetzt: Instant,
): Promise<number> {
  const { rows } = await sql<{ versuche: number }>`
    insert into postfach.mail_stand as m (postfach, validitaet, uid, gelesen, versuch_uid, versuche)
      values (${postfach}, ${validitaet}, 0, ${jetzt}, ${uid}, 1)
    on conflict (postfach) do update set
      uid = case when m.validitaet = excluded.validitaet then m.uid else 0 end, validitaet = excluded.validitaet,
      versuch_uid = excluded.versuch_uid,
      versuche = case when m.versuch_uid = excluded.versuch_uid and m.validitaet = excluded.validitaet then m.versuche else 0 end + 1
    returning versuche`.execute(tx)
  return rows[0]?.versuche ?? 1
}
