import type { Eingabe } from '../../../platform/rules/index.ts'
import { vorgaenge } from '../texte.ts'

const liste = (namen: Readonly<Record<string, string>>) => Object.entries(namen).map(([wert, name]) => ({ wert, name }))

/**
 * The Anliegen that reach an E-AKTE, by the keys of inhalte/regeln/postfach.json (W2020-12, Anlage 3); the two that lead to VÄM and WBA
 * bring an order of their own kind.
 */
const anliegen = {
  bearbeitungsstand: 'Anfragen zum Bearbeitungsstand',
  fristverlaengerung: 'Fristverlängerung',
  terminanfrage: 'Terminanfrage',
  kopien: 'Anforderung von Kopien',
  'miete-heizkosten': 'Fragen zu Miete und Heizkosten',
  'bildung-teilhabe': 'Bildung und Teilhabe',
  'weitere-leistungen': 'Beantragung von weiteren Leistungen',
  sonstiges: 'Sonstiges',
}

const wege = { online: 'online', papier: 'Papier', telefon: 'Telefon', persoenlich: 'persönlich' }

/** What an office's rulebook may look at, with every value that can occur (EA-02). */
export const spalten: readonly Eingabe[] = [
  { id: 'vorgang', name: 'Vorgang', imSatz: 'der Vorgang', typ: 'text', werte: liste(vorgaenge) },
  { id: 'anliegen', name: 'Anliegen', imSatz: 'das Anliegen', typ: 'text', werte: liste(anliegen) },
  { id: 'kanal', name: 'Weg', imSatz: 'der Weg', typ: 'text', werte: liste(wege) },
  {
    id: 'zustaendigkeit',
    name: 'Zuständigkeit',
    imSatz: 'die Zuständigkeit',
    typ: 'text',
    werte: liste({ klar: 'klar', klaeren: 'zu klären' }),
  },
  { id: 'plz', name: 'Postleitzahl', imSatz: 'die Postleitzahl', typ: 'text', ziffern: 5 },
  { id: 'nachname', name: 'Nachname', imSatz: 'der Nachname', typ: 'text' },
  { id: 'geburtsmonat', name: 'Geburtsmonat', imSatz: 'der Geburtsmonat', typ: 'ganzzahl', bereich: '[1..12]' },
]

/** The column of one's own: the short name of a Postkorb of the office. */
export const zielspalte = { id: 'postkorb', name: 'Postkorb', imSatz: 'der Postkorb', typ: 'text' } as const
