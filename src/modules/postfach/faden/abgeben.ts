import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'

/** Why a message is in the E-AKTE after all: a person at the Service Center gave it to the office. */
export const ABGEGEBEN = 'service-center-abgegeben'

/**
 * Gives what waits at the Service Center in a conversation to the E-AKTE of its office: each message is filed as one to be answered there,
 * and the rulebook makes its order (PF-07). Safe to run twice. For the hand-over.
 */
export async function gibInEakte(
  tx: Transaction,
  fadenId: string,
  ersatz: typeof ABGEGEBEN | 'service-center-zu',
  jetzt: Instant,
): Promise<void> {
  const zeilen = await tx
    .updateTable('postfach.nachricht')
    .set({ kanal: 'eakte', ersatz })
    .where('faden_id', '=', fadenId)
    .where('richtung', '=', 'ein')
    .where('kanal', '=', 'servicecenter')
    .where('beantwortet', 'is', null)
    .returning(['id', 'dienststelle_id'])
    .execute()
  for (const { id, dienststelle_id } of zeilen)
    await uebergeben(tx, { art: 'postfach.in-eakte', bezug: id, dienststelle: dienststelle_id, faellig: jetzt })
}
