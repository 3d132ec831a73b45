import type { Transaction } from '../../../platform/database/index.ts'

/** Was the conversation given to its office? Then it stays there, with whatever its customer writes in it later. */
export async function istBeimJobcenter(tx: Transaction, fadenId: string): Promise<boolean> {
  const zuletzt = await tx
    .selectFrom('servicecenter.auftrag')
    .select('abgegeben')
    .where('faden_id', '=', fadenId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return zuletzt !== undefined && zuletzt.abgegeben !== null
}
