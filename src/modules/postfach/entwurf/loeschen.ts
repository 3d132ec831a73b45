import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { PAPIERKORB_TAGE } from '../liste/query.ts'

const STUNDE = 3600

/** Puts a draft away, or takes it back. False if there is none of the one who asks. */
export async function entwurfWeg(tx: Transaction, id: string, geloescht: Instant | null): Promise<boolean> {
  const zeile = await tx
    .updateTable('postfach.entwurf')
    .set({ geloescht })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return zeile !== undefined
}

/** A draft that was sent is one no more. */
export const entwurfErledigt = (tx: Transaction, id: string) =>
  tx.deleteFrom('postfach.entwurf').where('id', '=', id).execute()

/** Erases drafts whose time is over or that lay in the bin long enough, and what staff had typed and left. */
export const entwuerfeAufraeumen: Arbeiter = {
  art: 'postfach.aufraeumen',
  takt: STUNDE,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    const weg = plusSekunden(jetzt, -PAPIERKORB_TAGE * 24 * STUNDE)
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      await tx
        .deleteFrom('postfach.entwurf')
        .where((eb) => eb.or([eb('endet', '<', jetzt), eb('geloescht', '<', weg)]))
        .execute()
      await tx.deleteFrom('postfach.bearbeitung').where('zuletzt', '<', weg).execute()
    })
    return { stand: 'zugestellt' }
  },
}
