import { plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Arbeiter } from '../uebergabe/index.ts'

const STUNDE = 3600
const TAG = 24 * STUNDE
/** Seconds that an ended session stays, so that what was typed under it can still be kept and found. */
const NACHLAUF = 2 * STUNDE

/** Deletes sessions, counters and kept posts whose time is over. */
export const sitzungenAufraeumen: Arbeiter = {
  art: 'http.aufraeumen',
  takt: STUNDE,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      await tx.deleteFrom('http.aufgehoben').where('endet', '<', jetzt).execute()
      await tx.deleteFrom('http.sitzung').where('endet', '<', plusSekunden(jetzt, -NACHLAUF)).execute()
      await tx
        .deleteFrom('http.begrenzung')
        .where('fenster', '<', plusSekunden(jetzt, -2 * TAG))
        .execute()
    })
    return { stand: 'zugestellt' }
  },
}
