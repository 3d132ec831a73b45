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
export const wegFreigeben = (tx: Transaction, { personalId }: Wer, dienststelleId: string, tag: Tag): Promise<void> =>
  vermerken(tx, dienststelleId, tag, {
    schritt: 'freigegeben',
    werte: { freigegeben: tag, freigegeben_von: personalId },
    sonst: 'Hier ist nichts freizugeben. Bitte öffnen Sie die Seite neu.',
  })

/** Records the day on which the mailbox at the Service Center was set up; the six weeks run from it. @throws Conflict before the release */
export const wegEinrichten = (tx: Transaction, { personalId }: Wer, dienststelleId: string, tag: Tag): Promise<void> =>
  vermerken(tx, dienststelleId, tag, {
    schritt: 'eingerichtet',
    werte: { eingerichtet: tag, eingerichtet_von: personalId },
    nach: 'freigegeben',
    sonst: 'Eingerichtet wird nach der Freigabe, und nur einmal.',
  })

interface Schritt {
  readonly schritt: 'freigegeben' | 'eingerichtet'
  readonly werte: Readonly<Record<string, string>>
  /** Must have been done by the day of this one. */
  readonly nach?: 'freigegeben'
  /** What is said where it cannot be done. */
  readonly sonst: string
}

/** Notes a step of the Zentrale, once. */
async function vermerken(
  tx: Transaction,
  dienststelleId: string,
  tag: Tag,
  { schritt, werte, nach, sonst }: Schritt,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('konfiguration.service_center_weg')
    .set(werte)
    .where('dienststelle_id', '=', dienststelleId)
    .where(schritt, 'is', null)
    .$if(nach !== undefined, (q) => q.where(nach ?? schritt, '<=', tag))
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict(sonst)
  const angaben = { tag }
  await protokollieren(tx, { aktion: `konfiguration.service-center-${schritt}`, dienststelle: dienststelleId, angaben })
}
