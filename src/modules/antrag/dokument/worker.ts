import { alsSystem } from '../../../platform/database/index.ts'
import { brief } from '../../../platform/pdf/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Arbeiter, uebergeben } from '../../../platform/uebergabe/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { begriffe } from '../../weisung/index.ts'
import { antragLaden } from '../laden.ts'
import { antragsbrief } from './brief.ts'

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
    await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const objekt = await haus.dokumente.ablegen(tx, { besitzer: antrag.person_id, bestand: 'antrag', inhalt: pdf })
      const gesetzt = await tx
        .updateTable('antrag.antrag')
        .set({
          dokument_id: objekt.id,
          dokument_sha256: objekt.sha256,
          dokument_groesse: objekt.groesse,
          dokument_am: haus.uhr.jetzt(),
        })
        .where('id', '=', antrag.id)
        .where('dokument_id', 'is', null)
        .returning('id')
        .executeTakeFirst()
      // Another worker was faster: its document is the one, ours is rolled back.
      if (gesetzt === undefined) throw new Error('Das Dokument gibt es schon')
      await uebergeben(tx, {
        art: 'antrag.zustellung',
        bezug: antrag.id,
        dienststelle: stelle.id,
        faellig: haus.uhr.jetzt(),
      })
      await protokollieren(tx, {
        aktion: 'antrag.dokument-erstellt',
        objekt: antrag.id,
        person: antrag.person_id,
        dienststelle: stelle.id,
      })
    })
    return { stand: 'zugestellt' }
  },
}
