import { alsSystem } from '../../../platform/database/index.ts'
import { brief } from '../../../platform/pdf/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { begriffe } from '../../weisung/index.ts'
import { antragLaden } from '../laden.ts'
import { antragsbrief } from './brief.ts'
import { dokumentFesthalten } from './festhalten.ts'

/** Makes the document out of the committed data (HA-01), once, and queues its hand-over to the Dienststelle. */
export const dokumentErstellen: Arbeiter = {
  art: 'antrag.dokument',
  async bearbeite(haus, { bezug }) {
    const { antrag, stelle, leistung } = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const geladen = await antragLaden(tx, haus, bezug)
      const zustaendig = await dienststelle(tx, geladen.dienststelle_id)
      const wort = await begriffe(tx, geladen.eingegangen)
      return { antrag: geladen, stelle: zustaendig, leistung: wort(geladen.tag_der_antragstellung, 'nominativ') }
    })
    if (stelle === undefined) throw new Error('Die Dienststelle fehlt')
    if (antrag.dokument_id !== null) return { stand: 'zugestellt' }
    const { vorlage, daten } = brief(antragsbrief(antrag, stelle, leistung))
    const pdf = await haus.pdf.setze(vorlage, daten, 'a-2a')
    await dokumentFesthalten(haus, { tabelle: 'antrag.antrag', ...antrag }, pdf, 'antrag.zustellung')
    return { stand: 'zugestellt' }
  },
}
