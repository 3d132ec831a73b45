import { alsSystem } from '../../platform/database/index.ts'
import type { Arbeiter } from '../../platform/uebergabe/index.ts'

const STUNDE = 3600

/** Deletes drafts whose time is over. Applications stay: their retention is the E-AKTE's. */
export const entwuerfeAufraeumen: Arbeiter = {
  art: 'antrag.aufraeumen',
  takt: STUNDE,
  async bearbeite(haus) {
    await alsSystem(haus.db, 'aufbewahrung', (tx) =>
      tx.deleteFrom('antrag.entwurf').where('endet', '<', haus.uhr.jetzt()).execute(),
    )
    return { stand: 'zugestellt' }
  },
}
