import type { Transaction } from '../../../platform/database/index.ts'

/** True if what the order is about was passed on; then it cannot be taken up again here. */
export async function istAbgegeben(tx: Transaction, auftragId: string): Promise<boolean> {
  const zeile = await tx
    .selectFrom('eakte.auftrag')
    .innerJoin('eakte.abgabe', 'eakte.abgabe.eingang_id', 'eakte.auftrag.eingang_id')
    .select('eakte.abgabe.id')
    .where('eakte.auftrag.id', '=', auftragId)
    .executeTakeFirst()
  return zeile !== undefined
}
