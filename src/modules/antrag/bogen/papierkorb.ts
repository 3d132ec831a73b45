import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { AUFBEWAHRT } from './speichern.ts'

/** Seconds in which a form that was thrown away can be had back. */
const PAPIERKORB = 30 * 24 * 3600

/** Throws a form away; for 30 days it can be had back. */
export async function bogenWegwerfen(tx: Transaction, id: string, jetzt: Instant): Promise<void> {
  await tx
    .updateTable('antrag.bogen')
    .set({ geloescht_am: jetzt, endet: plusSekunden(jetzt, PAPIERKORB) })
    .where('id', '=', id)
    .where('geloescht_am', 'is', null)
    .execute()
}

/**
 * Gets a form back that was thrown away, if no other of its kind was begun; of several open ones it is the one that counts from now on.
 * @returns whether it is open now
 */
export async function bogenZurueckholen(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('antrag.bogen as b')
    .set({ geloescht_am: null, gespeichert: jetzt, endet: plusSekunden(jetzt, AUFBEWAHRT), erinnert_am: null })
    .where('b.id', '=', id)
    .where('b.abgesendet_am', 'is', null)
    .where((eb) =>
      eb('b.geloescht_am', 'is', null).or(
        eb.not(
          eb.exists(
            eb
              .selectFrom('antrag.bogen as a')
              .select('a.id')
              .whereRef('a.person_id', '=', 'b.person_id')
              .whereRef('a.art', '=', 'b.art')
              .where('a.geloescht_am', 'is', null)
              .where('a.abgesendet_am', 'is', null),
          ),
        ),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
