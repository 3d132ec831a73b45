import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { wartetAuf } from '../../postfach/index.ts'

/** Seconds between two looks. */
const TAKT = 60
const AUF_EINMAL = 500

/** Ends orders whose conversation the office answered or ended itself: nobody here is to answer it once more. */
export const vomJobcenterErledigt: Arbeiter = {
  art: 'servicecenter.erledigt',
  takt: TAKT,
  bearbeite: (haus) =>
    alsSystem(haus.db, 'uebergabe', async (tx) => {
      const offen = await tx
        .selectFrom('servicecenter.auftrag')
        .select(['id', 'faden_id'])
        .where('erledigt', 'is', null)
        .where('abgegeben', 'is', null)
        .orderBy('id')
        .limit(AUF_EINMAL)
        .execute()
      const warten = await wartetAuf(
        tx,
        offen.map(({ faden_id }) => faden_id),
      )
      const fertig = offen.filter(({ faden_id }) => !warten.has(faden_id)).map(({ id }) => id)
      if (fertig.length > 0)
        await tx
          .updateTable('servicecenter.auftrag')
          .set((eb) => ({
            erledigt: haus.uhr.jetzt(),
            erledigt_grund: 'vom-jobcenter',
            version: eb('version', '+', 1),
          }))
          .where('id', 'in', fertig)
          .where('erledigt', 'is', null)
          .execute()
      return { stand: 'zugestellt' }
    }),
}
