import type { Transaction } from '../../../platform/database/index.ts'

/** Whether a person is only registered online, or of the office's own data; undefined if there is none for the one who asks. */
export async function artDerPerson(tx: Transaction, personId: string): Promise<string | undefined> {
  const person = await tx.selectFrom('step.person').select('art').where('id', '=', personId).executeTakeFirst()
  return person?.art
}
