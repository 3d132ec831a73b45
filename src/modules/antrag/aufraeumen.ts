import type { Instant } from '../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../platform/database/index.ts'
import type { Arbeiter } from '../../platform/uebergabe/index.ts'

const STUNDE = 3600

/** Deletes drafts whose time is over. Applications stay: their retention is the E-AKTE's. */
export const entwuerfeAufraeumen: Arbeiter = {
  art: 'antrag.aufraeumen',
  takt: STUNDE,
  async bearbeite(haus) {
    await alsSystem(haus.db, 'aufbewahrung', (tx) => abgelaufeneLoeschen(tx, haus.uhr.jetzt()))
    return { stand: 'zugestellt' }
  },
}

/** The key of a guest's draft goes with it. */
export async function abgelaufeneLoeschen(tx: Transaction, jetzt: Instant): Promise<void> {
  await tx.deleteFrom('antrag.entwurf').where('endet', '<', jetzt).execute()
}
