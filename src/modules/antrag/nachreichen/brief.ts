import type { Brief } from '../../../platform/pdf/index.ts'
import type { Antragsangaben, Nachweisangabe } from '../einreichen/angaben.ts'
import { type Deckblatt, kopf } from '../einreichen/dokument.ts'
import { instanzname, personennamen } from '../einreichen/personen.ts'
import { standDesNachweises } from '../einreichen/worte.ts'

/** The cover of evidence that was handed in later: what came with this round, and what is still missing. In German. */
export function nachreichbrief(angaben: Antragsangaben, blatt: Deckblatt): Brief {
  const namen = personennamen(angaben.antworten)
  const mit = ({ name, instanz }: Nachweisangabe): string =>
    [name, instanzname(instanz, undefined, namen)].filter(Boolean).join(' – ')
  const neue = angaben.nachweise.filter(({ runde }) => runde === angaben.runde)
  return {
    ...kopf(blatt, angaben),
    abschnitte: [
      { art: 'text', absaetze: [`Zu meinem Antrag ${blatt.referenz} reiche ich diese Nachweise nach.`] },
      {
        art: 'angaben',
        ueberschrift: 'Nachgereicht',
        spalten: ['Nachweis', 'Stand und Dateien'],
        zeilen: neue.map((n) => ({ frage: mit(n), antwort: [standDesNachweises(n), ...n.dateien.flatMap(datei)] })),
      },
      nochOffen(angaben.kurzfassung.fehlt),
    ],
  }
}

const datei = ({ name, seiten, sha256 }: Nachweisangabe['dateien'][number]): string[] => [
  `${name}, ${seiten === 1 ? '1 Seite' : `${seiten} Seiten`}`,
  `SHA-256 ${sha256}`,
]

const nochOffen = (fehlt: readonly string[]): Brief['abschnitte'][number] =>
  fehlt.length === 0
    ? { art: 'hinweis', absaetze: ['Damit sind alle Angaben und Nachweise da.'] }
    : { art: 'liste', ueberschrift: 'Was noch fehlt', punkte: [...fehlt] }
