import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { ABGEGEBEN, gibInEakte, nachrichtenweg } from '../../postfach/index.ts'
import { offenesCenter } from './center.ts'
import { istBeimJobcenter } from './vergeben.ts'
import { vorlegen } from './vorlegen.ts'

/** Puts a customer's message into the inbox of the Service Center; into the E-AKTE where its way was closed meanwhile, or its conversation given to the office (PF-05, PF-06). */
export const annehmen: Arbeiter = {
  art: 'servicecenter.annehmen',
  bearbeite: (haus, { bezug }) =>
    alsSystem(haus.db, 'uebergabe', async (tx) => {
      const nachricht = await nachrichtenweg(tx, bezug)
      if (nachricht === undefined) throw new Error('Die Nachricht fehlt')
      const { kanal, beantwortet, dienststelleId, fadenId } = nachricht
      if (kanal !== 'servicecenter' || beantwortet !== null) return { stand: 'zugestellt' }
      const jetzt = haus.uhr.jetzt()
      if (await istBeimJobcenter(tx, fadenId)) {
        await gibInEakte(tx, fadenId, ABGEGEBEN, jetzt)
        return { stand: 'zugestellt' }
      }
      const center = await offenesCenter(tx, dienststelleId, jetzt)
      if (center === undefined) await gibInEakte(tx, fadenId, 'service-center-zu', jetzt)
      else await vorlegen(tx, nachricht, center)
      return { stand: 'zugestellt' }
    }),
}
