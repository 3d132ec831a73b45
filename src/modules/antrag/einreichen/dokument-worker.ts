import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { dokumentFesthalten } from '../dokument/festhalten.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { texteFuer } from '../formulare/texte.ts'
import { antragsdokument } from './dokument.ts'
import { einreichungLaden } from './laden.ts'
import { angabenMitDateien } from './mit-dateien.ts'
import { artname } from './worte.ts'

/** Makes the document of the complete application out of what was frozen (HA-04), once, and queues its hand-over. */
export const gesamtdokumentErstellen: Arbeiter = {
  art: 'antrag.gesamtdokument',
  async bearbeite(haus, { bezug }) {
    const { e, stelle, strecke } = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const geladen = await einreichungLaden(tx, haus, bezug)
      return {
        e: geladen,
        stelle: await dienststelle(tx, geladen.dienststelle_id),
        strecke: await formulareMitId(tx, geladen.angaben.fassung),
      }
    })
    if (stelle === undefined) throw new Error('Die Dienststelle fehlt')
    if (e.dokument_id !== null) return { stand: 'zugestellt' }
    const angaben = angabenMitDateien(e.angaben)
    const { vorlage, daten } = antragsdokument(strecke, texteFuer('de'), angaben, {
      art: e.art as Bogenart,
      titel: artname(e.art),
      stelle,
      referenz: e.referenz,
      eingegangen: e.eingegangen,
      tagDerAntragstellung: e.tag_der_antragstellung,
      wirktAb: e.wirkt_ab,
    })
    const pdf = await haus.pdf.setze(vorlage, daten, 'a-2a')
    await dokumentFesthalten(haus, { tabelle: 'antrag.einreichung', ...e }, pdf, 'antrag.gesamtzustellung')
    return { stand: 'zugestellt' }
  },
}
