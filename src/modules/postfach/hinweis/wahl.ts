import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

/** Whether the owner of an account asked for an e-mail about new messages (PF-09). Who never chose gets none. */
export async function benachrichtigt(tx: Transaction, kontoId: string): Promise<boolean> {
  const zeile = await tx
    .selectFrom('postfach.benachrichtigung')
    .select('aktiv')
    .where('konto_id', '=', kontoId)
    .executeTakeFirst()
  return zeile?.aktiv ?? false
}

/** Switches the e-mails on or off. A bounce that was noted before is settled by that: the customer saw it. */
export async function benachrichtigungSetzen(
  tx: Transaction,
  { kontoId, personId }: { readonly kontoId: string; readonly personId: string },
  aktiv: boolean,
  jetzt: Instant,
): Promise<void> {
  await tx
    .insertInto('postfach.benachrichtigung')
    .values({ konto_id: kontoId, person_id: personId, aktiv, geaendert: jetzt })
    .onConflict((oc) => oc.column('konto_id').doUpdateSet({ aktiv, geaendert: jetzt, unzustellbar: null }))
    .execute()
  await protokollieren(tx, { aktion: 'postfach.benachrichtigung-gesetzt', person: personId, angaben: { aktiv } })
}

/** When an e-mail to this account came back for good; undefined if none did since the customer last chose. */
export async function unzustellbarSeit(tx: Transaction, kontoId: string): Promise<Instant | undefined> {
  const zeile = await tx
    .selectFrom('postfach.benachrichtigung')
    .select('unzustellbar')
    .where('konto_id', '=', kontoId)
    .executeTakeFirst()
  return zeile?.unzustellbar ?? undefined
}
