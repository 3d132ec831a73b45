import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { brief } from '../../../platform/pdf/index.ts'
import type { Arbeiter, Ergebnis } from '../../../platform/uebergabe/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { dokumentFesthalten } from '../dokument/festhalten.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { texteFuer } from '../formulare/texte.ts'
import { nachreichbrief } from '../nachreichen/brief.ts'
import { dateienZu, unterwegs } from '../nachweise/befund.ts'
import { antragsdokument } from './dokument.ts'
import { einreichungLaden, type GeladeneEinreichung } from './laden.ts'
import { angabenMitDateien, istOffen } from './mit-dateien.ts'
import { artname, sache } from './worte.ts'

/**
 * Makes the document of the complete application, or of evidence handed in later, out of what was frozen (HA-04), once, and queues its
 * hand-over. It waits while a
 * file of the evidence is still being checked: only then it is known what can be passed on, and what is missing.
 */
export const gesamtdokumentErstellen: Arbeiter = {
  art: 'antrag.gesamtdokument',
  async bearbeite(haus, { bezug }) {
    const { e, dateien, stelle, strecke } = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const geladen = await einreichungLaden(tx, haus, bezug)
      return {
        e: geladen,
        dateien: await dateienZu(tx, haus, geladen.angaben.nachweise),
        stelle: await dienststelle(tx, geladen.dienststelle_id),
        strecke: await formulareMitId(tx, geladen.angaben.fassung),
      }
    })
    if (stelle === undefined) throw new Error('Die Dienststelle fehlt')
    if (e.dokument_id !== null) return { stand: 'zugestellt' }
    if (unterwegs(dateien).length > 0) return warten(e.eingegangen, haus.uhr.jetzt())
    const angaben = angabenMitDateien(e.angaben, dateien)
    const blatt = {
      art: e.art as Bogenart,
      titel: artname(sache(e)),
      stelle,
      referenz: e.referenz,
      eingegangen: e.eingegangen,
      tagDerAntragstellung: e.tag_der_antragstellung,
      wirktAb: e.wirkt_ab,
    }
    const { vorlage, daten } =
      e.runde === 1
        ? antragsdokument(strecke, texteFuer('de', strecke.definition), angaben, blatt)
        : brief(nachreichbrief(angaben, blatt))
    const pdf = await haus.pdf.setze(vorlage, daten, 'a-2a')
    await dokumentFesthalten(haus, { tabelle: 'antrag.einreichung', ...e }, pdf, 'antrag.gesamtzustellung', (tx) =>
      fehlendeNachzaehlen(tx, e, angaben.nachweise.filter(istOffen).length),
    )
    return { stand: 'zugestellt' }
  },
}

/** Looks again soon after the sending, then ever more seldom, at least once a minute. */
function warten(seit: Instant, jetzt: Instant): Ergebnis {
  const alter = (jetzt.getTime() - seit.getTime()) / 1000
  const pause = Math.min(60, Math.max(2, alter / 4))
  return { stand: 'spaeter', faellig: plusSekunden(jetzt, pause), grund: 'Eine Datei wird noch geprüft.' }
}

/** A file that was refused after the sending makes its evidence a missing one. */
async function fehlendeNachzaehlen(tx: Transaction, e: GeladeneEinreichung, zahl: number): Promise<void> {
  if (zahl !== e.fehlende_nachweise)
    await tx.updateTable('antrag.einreichung').set({ fehlende_nachweise: zahl }).where('id', '=', e.id).execute()
}
