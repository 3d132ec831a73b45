import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { ABGEGEBEN, gibInEakte } from '../../postfach/index.ts'

/** Takes what a clerk gave away into the E-AKTE of its office. */
export const inEakte: Arbeiter = {
  art: 'servicecenter.abgeben',
  bearbeite: (haus, { bezug }) =>
    alsSystem(haus.db, 'uebergabe', async (tx) => {
      const { faden_id } = await tx
        .selectFrom('servicecenter.auftrag')
        .select('faden_id')
        .where('id', '=', bezug)
        .executeTakeFirstOrThrow()
      await gibInEakte(tx, faden_id, ABGEGEBEN, haus.uhr.jetzt())
      return { stand: 'zugestellt' }
    }),
}
