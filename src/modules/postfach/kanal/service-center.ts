import { alsSystem } from '../../../platform/database/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Zusteller } from './kanaele.ts'

/** Puts a message before the Service Center that works on behalf of the office (PF-05); the module servicecenter takes it from there. */
export const inServiceCenter: Zusteller = async (haus, { id, dienststelleId }) => {
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    uebergeben(tx, {
      art: 'servicecenter.annehmen',
      bezug: id,
      dienststelle: dienststelleId,
      faellig: haus.uhr.jetzt(),
    }),
  )
  return { stand: 'zugestellt' }
}
