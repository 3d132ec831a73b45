import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { fadenkopf } from './kopf.ts'

/**
 * Ends a conversation with its reason, for the office or for its customer. Not before all of it is filed (PF-10); the database refuses it on every other path too.
 * @param von who of the office ends it; null: its customer does
 * @throws NotFound for a conversation of somebody else · Conflict while something is not filed
 */
export async function schliesse(
  tx: Transaction,
  id: string,
  grund: string,
  von: string | null,
  jetzt: Instant,
): Promise<void> {
  await sperre(tx, id)
  const { personId, dienststelleId, geschlossen } = await fadenkopf(tx, id)
  if (geschlossen !== null) return
  const offen = await tx
    .selectFrom('postfach.nachricht')
    .select('id')
    .where('faden_id', '=', id)
    .where('abgelegt', 'is', null)
    .executeTakeFirst()
  if (offen !== undefined)
    throw new Conflict(
      'Eine Nachricht dieses Gesprächs ist noch nicht in der Akte. Beenden Sie es bitte in einigen Minuten.',
    )
  await tx
    .updateTable('postfach.faden')
    .set({ geschlossen: jetzt, geschlossen_grund: grund, geschlossen_von: von })
    .where('id', '=', id)
    .execute()
  await protokollieren(tx, {
    aktion: 'postfach.geschlossen',
    objekt: id,
    person: personId,
    dienststelle: dienststelleId,
    grund,
  })
}

/** Waits for a message that is just being sent, and keeps others from being sent until the end is stored. */
const sperre = (tx: Transaction, id: string) =>
  tx.selectFrom('postfach.faden').select('id').where('id', '=', id).forNoKeyUpdate().execute()
