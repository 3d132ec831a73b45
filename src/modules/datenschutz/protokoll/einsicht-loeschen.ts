import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { EINSICHT_LOESCHEN } from './einsicht.ts'

/** Deletes a look into the protocol when its day is over. */
export const einsichtLoeschen: Arbeiter = {
  art: EINSICHT_LOESCHEN,
  async bearbeite(haus, { bezug }) {
    await alsSystem(haus.db, 'uebergabe', (tx) =>
      tx.deleteFrom('datenschutz.einsicht').where('id', '=', bezug).execute(),
    )
    return { stand: 'zugestellt' }
  },
}
