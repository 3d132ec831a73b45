import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { darf } from '../policy.ts'

/**
 * Puts a person under a Dienststelle, from now on; its staff may see them. Another one in charge stays (gE and AA at once).
 * Doing it again changes nothing.
 * @throws NotFound when it is neither the customer's own person nor an application that is passed on
 */
export async function zustaendigkeitSetzen(
  tx: Transaction,
  personId: string,
  dienststelleId: string,
  jetzt: Instant,
): Promise<void> {
  if (!darf.zuordnen(tx.zugriff, personId)) throw new NotFound()
  const neu = await tx
    .insertInto('step.zustaendigkeit')
    .values({ person_id: personId, dienststelle_id: dienststelleId, ab: jetzt })
    .onConflict((oc) => oc.columns(['person_id', 'dienststelle_id']).where('bis', 'is', null).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (neu === undefined) return
  await protokollieren(tx, {
    aktion: 'step.zustaendigkeit-begonnen',
    objekt: personId,
    person: personId,
    dienststelle: dienststelleId,
  })
}
