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
  const wert = { validitaet: wo.validitaet, uid: wo.uid, gelesen: jetzt }
  await tx
    .insertInto('postfach.mail_stand')
    .values({ postfach: wo.postfach, ...wert })
    .onConflict((oc) => oc.column('postfach').doUpdateSet(wert))
    .execute()
}
