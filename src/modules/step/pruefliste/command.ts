import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Personal } from '../../organisation/index.ts'

/** Marks that one looks at a pair, so that colleagues take another; whoever opens it last has it. */
export async function nehmen(tx: Transaction, wer: Personal, paarId: string, jetzt: Instant): Promise<void> {
  const meins = { genommen: jetzt, bearbeiter_id: wer.personalId, bearbeiter_name: wer.name }
  await tx
    .insertInto('step.pruefung')
    .values({ paar_id: paarId, dienststelle_id: wer.dienststelle.id, ...meins })
    .onConflict((oc) => oc.columns(['paar_id', 'dienststelle_id']).doUpdateSet(meins))
    .execute()
}

/** Lets a pair go again without a decision. */
export async function freigeben(tx: Transaction, wer: Personal, paarId: string): Promise<void> {
  await tx
    .updateTable('step.pruefung')
    .set({ genommen: null, bearbeiter_id: null, bearbeiter_name: null })
    .where('paar_id', '=', paarId)
    .where('bearbeiter_id', '=', wer.personalId)
    .execute()
}
