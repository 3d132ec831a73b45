import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** A person has the customer's messages before them: the second receipt (docs/adr/0044). */
export const aufnehmen = (tx: Transaction, fadenId: string, jetzt: Instant) =>
  tx
    .updateTable('postfach.nachricht')
    .set({ aufgenommen: jetzt })
    .where('faden_id', '=', fadenId)
    .where('richtung', '=', 'ein')
    .where('aufgenommen', 'is', null)
    .execute()
