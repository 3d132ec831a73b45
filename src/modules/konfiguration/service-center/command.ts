import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

interface Wer {
  readonly personalId: string
}

/** Records that the office agreed with its Service Center (PF-06). @throws Conflict if it did already */
export async function abstimmen(
  tx: Transaction,
  { personalId }: Wer,
  dienststelleId: string,
  serviceCenterId: string,
  tag: Tag,
): Promise<void> {
  const zeile = await tx
    .insertInto('konfiguration.service_center_weg')
    .values({
      dienststelle_id: dienststelleId,
      service_center_id: serviceCenterId,
      abgestimmt: tag,
      abgestimmt_von: personalId,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('abgestimmt')
    .executeTakeFirst()
  if (zeile === undefined) throw new Conflict('Die Abstimmung ist schon eingetragen.')
  const angaben = { serviceCenter: serviceCenterId, tag }
  await protokollieren(tx, { aktion: 'konfiguration.service-center-abgestimmt', dienststelle: dienststelleId, angaben })
}

/** Releases what an office agreed with its Service Center, as the Zentrale (PF-06). @throws Conflict if there is nothing to release */
export async function wegFreigeben(
  tx: Transaction,
  { personalId }: Wer,
  dienststelleId: string,
  tag: Tag,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('konfiguration.service_center_weg')
    .set({ freigegeben: tag, freigegeben_von: personalId })
    .where('dienststelle_id', '=', dienststelleId)
    .where('freigegeben', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict('Hier ist nichts freizugeben. Bitte öffnen Sie die Seite neu.')
  const angaben = { tag }
  await protokollieren(tx, {
    aktion: 'konfiguration.service-center-freigegeben',
    dienststelle: dienststelleId,
    angaben,
  })
}

/** Records the day on which the mailbox at the Service Center was set up; the six weeks run from it. @throws Conflict before the release */
export async function wegEinrichten(
  tx: Transaction,
  { personalId }: Wer,
  dienststelleId: string,
  tag: Tag,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('konfiguration.service_center_weg')
    .set({ eingerichtet: tag, eingerichtet_von: personalId })
    .where('dienststelle_id', '=', dienststelleId)
    .where('freigegeben', '<=', tag)
    .where('eingerichtet', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict('Eingerichtet wird nach der Freigabe, und nur einmal.')
  const angaben = { tag }
  await protokollieren(tx, {
    aktion: 'konfiguration.service-center-eingerichtet',
    dienststelle: dienststelleId,
    angaben,
  })
}
