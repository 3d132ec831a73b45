import { type Instant, zeitpunktLang } from '../../../platform/clock/index.ts'
import type { Brief } from '../../../platform/pdf/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { anliegenname } from '../anliegen/namen.ts'
import type { Faden } from '../faden/lesen.ts'

/** A conversation as a document: who wrote what, when. */
export function fadenbrief(faden: Faden, stelle: Dienststelle, erstellt: Instant): Brief {
  const { strasse, plz, ort } = stelle.anschrift
  return {
    absender: [stelle.name, strasse, `${plz} ${ort}`],
    empfaenger: [],
    bezug: [
      { name: 'Nummer', wert: faden.referenz },
      { name: 'Anliegen', wert: anliegenname(faden.anliegen) },
      { name: 'Stand', wert: zeit(erstellt) },
    ],
    titel: `Gespräch mit ${stelle.name}`,
    erstellt,
    kopf: { name: 'Jobcenter online', zusatz: 'Postfach' },
    fusszeile: faden.referenz,
    abschnitte: faden.nachrichten.map((n) => ({
      art: 'text',
      ueberschrift: `${n.richtung === 'ein' ? 'Kundin oder Kunde' : stelle.name}, ${zeit(n.abgesendet)}`,
      absaetze: n.text?.split('\n').filter((absatz) => absatz.trim() !== '') ?? [
        `Von der Stelle entfernt. Grund: ${n.geschwaerztGrund}`,
      ],
    })),
  }
}

function zeit(am: Instant): string {
  const { datum, zeit: uhr } = zeitpunktLang(am)
  return `${datum}, ${uhr} Uhr`
}
