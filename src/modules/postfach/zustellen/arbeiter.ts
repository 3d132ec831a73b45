import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { ablegen } from '../ablage/ablegen.ts'
import { kanaele } from '../kanal/kanaele.ts'
import { zustellungLaden } from './laden.ts'

/** Takes a customer's message to the target that was decided when it was sent (PF-05). */
export const nachrichtZustellen: Arbeiter = {
  art: 'postfach.zustellen',
  async bearbeite(haus, { bezug }) {
    const nachricht = await zustellungLaden(haus, bezug)
    const ergebnis = await kanaele[nachricht.kanal](haus, nachricht)
    if (ergebnis.stand === 'zugestellt') await uebergebenVermerken(haus, bezug, nachricht.dienststelleId)
    return ergebnis
  },
}

/** Files what did not come through the E-AKTE, answers of the office above all (PF-10). */
export const nachrichtAblegen: Arbeiter = {
  art: 'postfach.ablegen',
  bearbeite: async (haus, { bezug }) => ablegen(haus, await zustellungLaden(haus, bezug)),
}

/** Gives a message to the E-AKTE that another way could not or would not answer: filed once more, now as work (PF-07). */
export const nachrichtInEakte: Arbeiter = {
  art: 'postfach.in-eakte',
  bearbeite: async (haus, { bezug }) => ablegen(haus, await zustellungLaden(haus, bezug)),
}

/** Technical receipt: its target has it. What was not filed by that is filed next. */
const uebergebenVermerken = (haus: Haus, id: string, dienststelle: string) =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const jetzt = haus.uhr.jetzt()
    const gesetzt = await tx
      .updateTable('postfach.nachricht')
      .set({ uebergeben: jetzt })
      .where('id', '=', id)
      .where('uebergeben', 'is', null)
      .returning('abgelegt')
      .executeTakeFirst()
    if (gesetzt?.abgelegt === null)
      await uebergeben(tx, { art: 'postfach.ablegen', bezug: id, dienststelle, faellig: jetzt })
  })
