import { type Instant, zeitpunktLang } from '../../../platform/clock/index.ts'
import type { Brief } from '../../../platform/pdf/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { anliegenname } from '../anliegen/namen.ts'
import { endeworte } from '../desk/schliessen/gruende.ts'
import type { Faden, Nachricht } from '../faden/lesen.ts'

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
      ...(faden.geschlossen === null
        ? []
        : [
            {
              name: 'Beendet',
              wert: `${zeit(faden.geschlossen)}, weil ${endeworte[faden.geschlossenGrund ?? ''] ?? ''}`,
            },
          ]),
    ],
    titel: `Gespräch mit ${stelle.name}`,
    erstellt,
    kopf: { name: 'Jobcenter online', zusatz: 'Postfach' },
    fusszeile: faden.referenz,
    abschnitte: faden.nachrichten.map((n) => ({
      art: 'text',
      ueberschrift: `${n.richtung === 'ein' ? 'Kundin oder Kunde' : stelle.name}, ${zeit(n.abgesendet)}`,
      absaetze: absaetze(n),
    })),
  }
}

/** What was written, and how many files came with it; or that it was taken away. */
function absaetze({ text, geschwaerztGrund, dateien }: Nachricht): string[] {
  if (text === undefined) return [`Von der Stelle entfernt. Grund: ${geschwaerztGrund}`]
  const zeilen = text.split('\n').filter((absatz) => absatz.trim() !== '')
  return dateien.length === 0 ? zeilen : [...zeilen, `Anlagen: ${dateien.length}`]
}

function zeit(am: Instant): string {
  const { datum, zeit: uhr } = zeitpunktLang(am)
  return `${datum}, ${uhr} Uhr`
}
