import { datumLang, monatLang, zeitpunktLang } from '../../../platform/clock/index.ts'
import type { Brief } from '../../../platform/pdf/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { antragstexte } from '../texte.ts'
import type { GeladenerAntrag } from '../laden.ts'
import { anschriftzeilen } from '../tag/anschriftzeilen.ts'

/** The document of the declaration of intent, in German, with the day's own word for the benefit. */
export function antragsbrief(antrag: GeladenerAntrag, stelle: Dienststelle, leistung: string): Brief {
  const { daten } = antrag
  const t = antragstexte('de')
  const name = `${daten.vorname} ${daten.nachname}`
  const { datum, zeit } = zeitpunktLang(antrag.eingegangen)
  const anschrift = anschriftzeilen(daten.anschrift, t)
  return {
    absender: [name, ...anschrift],
    empfaenger: [stelle.name, stelle.anschrift.strasse, `${stelle.anschrift.plz} ${stelle.anschrift.ort}`],
    bezug: [
      { name: 'Nummer', wert: antrag.referenz },
      { name: 'Eingegangen', wert: `${datum}, ${zeit} Uhr` },
      { name: 'Weg', wert: 'online' },
    ],
    titel: 'Antrag auf Leistungen zum Lebensunterhalt',
    erstellt: antrag.eingegangen,
    kopf: { name: 'Jobcenter online', zusatz: 'Tag der Antragstellung' },
    fusszeile: antrag.referenz,
    abschnitte: [
      {
        art: 'text',
        absaetze: [
          `Ich beantrage Leistungen zum Lebensunterhalt nach dem Zweiten Buch Sozialgesetzbuch (SGB II): ${leistung}.`,
        ],
      },
      {
        art: 'angaben',
        ueberschrift: 'Person',
        zeilen: [
          { frage: 'Vorname', antwort: daten.vorname },
          { frage: 'Nachname', antwort: daten.nachname },
          { frage: 'Geburtsdatum', antwort: datumLang(daten.geburtsdatum) },
          { frage: 'Anschrift', antwort: anschrift },
          { frage: 'Telefon (freiwillig)', antwort: daten.telefon ?? '' },
        ],
      },
      {
        art: 'angaben',
        ueberschrift: 'Zeitpunkt (§ 37 SGB II)',
        zeilen: [
          { frage: 'Eingegangen', antwort: `${datum}, ${zeit} Uhr` },
          { frage: 'Tag der Antragstellung', antwort: datumLang(antrag.tag_der_antragstellung) },
          {
            frage: 'Leistungen werden beantragt',
            antwort: daten.ab === 'sofort' ? 'ab sofort' : `ab ${monatLang(antrag.wirkt_ab)}`,
          },
          { frage: 'Der Antrag wirkt ab', antwort: datumLang(antrag.wirkt_ab) },
        ],
      },
      { art: 'hinweis', absaetze: [hinweis(antrag, stelle)] },
    ],
  }
}

const hinweis = (antrag: GeladenerAntrag, stelle: Dienststelle): string =>
  antrag.zustaendigkeit === 'klar'
    ? `Zuständig nach der Anschrift: ${stelle.name} (§ 36 SGB II). Der Antrag wurde elektronisch mit bestätigter E-Mail-Adresse gestellt und bedarf keiner Form (§ 37 SGB II).`
    : `${stelle.name} nimmt den Antrag an und klärt die Zuständigkeit. Der Antrag gilt als an diesem Tag gestellt (§ 16 Abs. 2 SGB I).`
