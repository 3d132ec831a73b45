import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Kennzeichen, loeseEin } from '../outlook/kennzeichen.ts'

/** A reply to a probe came from exactly its mailbox, confirmed: the mailbox takes messages and answers (KT-02). Its words are not kept. */
export async function bestaetige(tx: Transaction, { id, dienststelleId }: Kennzeichen, jetzt: Instant): Promise<void> {
  if (!(await loeseEin(tx, id, jetzt))) return
  const { id: objekt } = await tx
    .updateTable('postfach.probe')
    .set({ bestaetigt: jetzt })
    .where('kennzeichen_id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await protokollieren(tx, { aktion: 'postfach.probe-bestaetigt', objekt, dienststelle: dienststelleId })
}

/** Notes that a probe came back for good (RFC 3464). @param messageIds of the mails that were reported on */
export async function probeZurueck(
  tx: Transaction,
  messageIds: readonly string[],
  status: string | undefined,
  jetzt: Instant,
): Promise<void> {
  const ids = messageIds.flatMap((kennung) => /^[0-9a-f-]{36}(?=@)/.exec(kennung.toLowerCase())?.[0] ?? [])
  const zurueck_grund = status === undefined ? 'kam zurück' : `kam zurück (${status})`.slice(0, 200)
  await tx
    .updateTable('postfach.probe')
    .set({ zurueck: jetzt, zurueck_grund })
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .where('zurueck', 'is', null)
    .where('bestaetigt', 'is', null)
    .execute()
}
