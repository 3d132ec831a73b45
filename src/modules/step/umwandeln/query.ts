import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

export interface Umwandlung {
  readonly personId: string
  readonly am: Instant
  readonly von: { readonly personalId: string; readonly name: string }
  /** Not null: taken back with the merge that it was. */
  readonly aufgehoben: Instant | null
}

/** One conversion; undefined if there is none for the one who asks. */
export async function umwandlungMit(tx: Transaction, id: string): Promise<Umwandlung | undefined> {
  const zeile = await tx
    .selectFrom('step.umwandlung')
    .select(['person_id', 'am', 'von_id', 'von_name', 'aufgehoben'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const { person_id: personId, am, von_id, von_name, aufgehoben } = zeile
  return { personId, am, von: { personalId: von_id, name: von_name }, aufgehoben }
}
