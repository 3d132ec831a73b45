import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { sucheLoeschen } from './suchen.ts'

/** Deletes a search when its hour is over. */
export const sucheLoeschenArbeiter: Arbeiter = {
  art: sucheLoeschen,
  async bearbeite(haus, { bezug }) {
    await alsSystem(haus.db, 'uebergabe', (tx) => tx.deleteFrom('eakte.suche').where('id', '=', bezug).execute())
    return { stand: 'zugestellt' }
  },
}
