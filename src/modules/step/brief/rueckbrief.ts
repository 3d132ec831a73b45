import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

/**
 * Notes that a letter to this address came back as undeliverable; the desk then asks for the new one. Doing it again for the
 * same day changes nothing. @returns false when there is no such address (any more), or not for the one who asks
 */
export async function rueckbriefVermerken(
  tx: Transaction,
  personId: string,
  anschriftId: string,
  am: Tag,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('step.anschrift')
    .set({ rueckbrief_am: am })
    .where('id', '=', anschriftId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await protokollieren(tx, { aktion: 'step.rueckbrief', objekt: anschriftId, person: personId })
  return true
}
