import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { brief } from '../../../platform/pdf/index.ts'
import { type Arbeiter, type Ergebnis, uebergeben } from '../../../platform/uebergabe/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { dokumentFesthalten } from '../dokument/festhalten.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { texteFuer } from '../formulare/texte.ts'
import { nachreichbrief } from '../nachreichen/brief.ts'
import { dateienZu } from '../nachweise/befund.ts'
import { inPruefung, wartetBis } from './ausstehend.ts'
import { antragsdokument } from './dokument.ts'
import { einreichungLaden, type GeladeneEinreichung } from './laden.ts'
import { angabenMitDateien, istOffen } from './mit-dateien.ts'
import { artname, sache } from './worte.ts'

/**
 * Makes the document of the complete application, or of evidence handed in later, out of what was frozen (HA-04), once, and queues its
 * hand-over. It waits while a
 * file of the evidence is still being checked: only then it is known what can be passed on, and what is missing. A check that hangs holds nothing back: after
 * `wartetBis` the files that were not looked at are named as such, and follow.
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
    const ausstehend = inPruefung(e.angaben, dateien)
    const jetzt = haus.uhr.jetzt()
    if (ausstehend.length > 0 && jetzt < wartetBis(e.eingegangen)) return warten(e.eingegangen, jetzt)
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
        : brief(nachreichbrief(angaben, blatt, e.nachlauf))
    const pdf = await haus.pdf.setze(vorlage, daten, 'a-2a')
    await dokumentFesthalten(
      haus,
      { tabelle: 'antrag.einreichung', ...e },
      pdf,
      'antrag.gesamtzustellung',
      async (tx) => {
        await fehlendeNachzaehlen(tx, e, angaben.nachweise.filter(istOffen).length)
        if (ausstehend.length > 0) await folgenLassen(tx, e, ausstehend, jetzt)
      },
    )
    if (ausstehend.length > 0)
      haus.log.warn({ einreichung: e.id, dateien: ausstehend.length }, 'Ohne ungeprüfte Dateien übergeben')
    return { stand: 'zugestellt' }
  },
}

/** Looks again soon after the sending, then ever more seldom, at least once a minute. */
function warten(seit: Instant, jetzt: Instant): Ergebnis {
  const alter = (jetzt.getTime() - seit.getTime()) / 1000
  const pause = Math.min(60, Math.max(2, alter / 4))
  return { stand: 'spaeter', faellig: plusSekunden(jetzt, pause), grund: 'Eine Datei wird noch geprüft.' }
}

/** Notes which files the document could not bring, and sends them when they were looked at. */
async function folgenLassen(tx: Transaction, e: GeladeneEinreichung, ausstehend: string[], jetzt: Instant) {
  await tx.updateTable('antrag.einreichung').set({ ausstehend }).where('id', '=', e.id).execute()
  await uebergeben(tx, { art: 'antrag.nachlauf', bezug: e.id, dienststelle: e.dienststelle_id, faellig: jetzt })
}

/** A file that was refused after the sending makes its evidence a missing one. */
async function fehlendeNachzaehlen(tx: Transaction, e: GeladeneEinreichung, zahl: number): Promise<void> {
  if (zahl !== e.fehlende_nachweise)
    await tx.updateTable('antrag.einreichung').set({ fehlende_nachweise: zahl }).where('id', '=', e.id).execute()
}
