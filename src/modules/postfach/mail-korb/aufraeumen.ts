import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'

const TAG = 24 * 3600
const VERWORFEN_TAGE = 30
const ZAEHLUNG_TAGE = 90
const AUF_EINMAL = 100

/** Once an hour: erases mails thrown away 30 days ago with their keys, and forgets old counts. What stands in a conversation stays with it. */
export const mailsAufraeumen: Arbeiter = {
  art: 'postfach.mails-aufraeumen',
  takt: 3600,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    const alte = await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      await tx
        .deleteFrom('postfach.mail_zaehlung')
        .where('stunde', '<', plusSekunden(jetzt, -ZAEHLUNG_TAGE * TAG))
        .execute()
      return tx
        .selectFrom('postfach.mail_eingang')
        .select(['id', 'original'])
        .where('stand', '=', 'verworfen')
        .where('entschieden', '<', plusSekunden(jetzt, -VERWORFEN_TAGE * TAG))
        .limit(AUF_EINMAL)
        .execute()
    })
    for (const { id, original } of alte)
      await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
        await haus.dokumente.loeschen(tx, original)
        await haus.krypto.vernichten(tx, id)
        await tx.deleteFrom('postfach.mail_eingang').where('id', '=', id).execute()
      })
    return { stand: 'zugestellt' }
  },
}
