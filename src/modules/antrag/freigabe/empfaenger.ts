import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { kontoadresse } from '../../konto/index.ts'

/** Where mails to the account go that the newest application of the person came from; undefined if there is none, or no mailbox. */
export async function adresseAusAntrag(haus: Haus, tx: Transaction, personIds: readonly string[]) {
  const antrag = await tx
    .selectFrom('antrag.antrag')
    .select('konto_id')
    .where('person_id', 'in', [...personIds])
    .orderBy('eingegangen', 'desc')
    .limit(1)
    .executeTakeFirst()
  return antrag && kontoadresse(haus, tx, antrag.konto_id)
}
