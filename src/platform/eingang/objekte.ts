import { alsSystem, type Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { type Arbeiter, uebergeben } from '../uebergabe/index.ts'

/** Queues a stored object's erasure with the act that no longer needs it. */
export const vergessen = (tx: Transaction, haus: Haus, objektId: string): Promise<void> =>
  uebergeben(tx, { art: 'eingang.objekt-loeschen', bezug: objektId, faellig: haus.uhr.jetzt() })

export const objektLoeschen: Arbeiter = {
  art: 'eingang.objekt-loeschen',
  async bearbeite(haus, { bezug }) {
    await alsSystem(haus.db, 'aufbewahrung', (tx) => haus.dokumente.loeschen(tx, bezug))
    return { stand: 'zugestellt' }
  },
}
