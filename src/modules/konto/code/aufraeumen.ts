import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'

/** Forgets the clear text of codes that ran out before they were printed: no backup keeps it longer than it counts. */
export const abgelaufeneVergessen: Arbeiter = {
  art: 'konto.codes-vergessen',
  takt: 3600,
  async bearbeite(haus) {
    await alsSystem(haus.db, 'uebergabe', (tx) =>
      tx
        .updateTable('konto.code')
        .set({ inhalt: null })
        .where('inhalt', 'is not', null)
        .where('gueltig_bis', '<=', haus.uhr.jetzt())
        .execute(),
    )
    return { stand: 'zugestellt' }
  },
}
