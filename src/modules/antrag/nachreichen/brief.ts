import type { Brief } from '../../../platform/pdf/index.ts'
import type { Antragsangaben, Nachweisangabe } from '../einreichen/angaben.ts'
import { type Deckblatt, kopf } from '../einreichen/dokument.ts'
import { instanzname, personennamen } from '../einreichen/personen.ts'
import { standDesNachweises } from '../einreichen/worte.ts'

/** The cover of evidence that was handed in later, or was still being checked before (`nachlauf`): what came with this round, and what is still missing. In German. */
export function nachreichbrief(angaben: Antragsangaben, blatt: Deckblatt, nachlauf: boolean): Brief {
  const namen = personennamen(angaben.antworten)
  const mit = ({ name, instanz }: Nachweisangabe): string =>
    [name, instanzname(instanz, undefined, namen)].filter(Boolean).join(' – ')
  const neue = angaben.nachweise.filter(({ runde }) => runde === angaben.runde)
  return {
    ...kopf(blatt, angaben),
    abschnitte: [
      { art: 'text', absaetze: [anlass(blatt, nachlauf)] },
      {
        art: 'angaben',
        ueberschrift: nachlauf ? 'Jetzt geprüft' : 'Nachgereicht',
        spalten: ['Nachweis', 'Stand und Dateien'],
        zeilen: neue.map((n) => ({ frage: mit(n), antwort: [standDesNachweises(n), ...n.dateien.flatMap(datei)] })),
      },
      nochOffen(angaben.kurzfassung.fehlt),
    ],
  }
}

const anlass = ({ referenz }: Deckblatt, nachlauf: boolean): string =>
  nachlauf
    ? `Diese Dateien kamen mit dem Antrag ${referenz}. Bei der Übergabe wurden sie noch geprüft.`
    : `Zu meinem Antrag ${referenz} reiche ich diese Nachweise nach.`

const datei = ({ name, seiten, sha256 }: Nachweisangabe['dateien'][number]): string[] => [
  `${name}, ${seiten === 1 ? '1 Seite' : `${seiten} Seiten`}`,
  `SHA-256 ${sha256}`,
]

const nochOffen = (fehlt: readonly string[]): Brief['abschnitte'][number] =>
  fehlt.length === 0
    ? { art: 'hinweis', absaetze: ['Damit sind alle Angaben und Nachweise da.'] }
    : { art: 'liste', ueberschrift: 'Was noch fehlt', punkte: [...fehlt] }
