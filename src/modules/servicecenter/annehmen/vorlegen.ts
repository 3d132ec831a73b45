import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { nachrichtenweg } from '../../postfach/index.ts'

type Weg = NonNullable<Awaited<ReturnType<typeof nachrichtenweg>>>

/** Makes the order of a conversation, or joins the open one: whoever has it in hand is told by its version. Safe to run twice. */
export async function vorlegen(tx: Transaction, n: Weg, serviceCenterId: string): Promise<void> {
  const id = neueId()
  const { id: auftrag } = await tx
    .insertInto('servicecenter.auftrag')
    .values({
      id,
      faden_id: n.fadenId,
      person_id: n.personId,
      dienststelle_id: n.dienststelleId,
      service_center_id: serviceCenterId,
      referenz: n.referenz,
      anliegen: n.anliegen,
      eingegangen: n.abgesendet,
      neueste: n.abgesendet,
    })
    .onConflict((oc) =>
      oc
        .column('faden_id')
        .where('erledigt', 'is', null)
        .where('abgegeben', 'is', null)
        .doUpdateSet({
          neueste: sql`greatest(servicecenter.auftrag.neueste, excluded.neueste)`,
          version: sql`servicecenter.auftrag.version + (excluded.neueste > servicecenter.auftrag.neueste)::int`,
        }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  if (auftrag !== id) return
  await protokollieren(tx, {
    aktion: 'servicecenter.angenommen',
    objekt: id,
    person: n.personId,
    dienststelle: n.dienststelleId,
    angaben: { faden: n.fadenId, serviceCenter: serviceCenterId },
  })
}
