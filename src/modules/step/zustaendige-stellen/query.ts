import type { Transaction } from '../../../platform/database/index.ts'

/** Dienststellen that are in charge of a person today, under whichever id, the newest first; as far as the one who asks sees them. */
export async function zustaendigeStellen(tx: Transaction, personIds: readonly string[]): Promise<string[]> {
  const zeilen = await tx
    .selectFrom('step.zustaendigkeit')
    .select('dienststelle_id')
    .where('person_id', 'in', [...personIds])
    .where('bis', 'is', null)
    .orderBy('ab', 'desc')
    .execute()
  return [...new Set(zeilen.map(({ dienststelle_id }) => dienststelle_id))]
}
