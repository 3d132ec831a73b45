import { type Befund, type Eingabe, type Entscheidungstabelle, pruefe } from '../../../platform/rules/index.ts'

/** What the office's rulebook may look at; its columns are these, and the value lists may be shorter. */
const eingaben: readonly Eingabe[] = [
  { id: 'vorgang', name: 'Vorgang', typ: 'text' },
  { id: 'kanal', name: 'Weg', typ: 'text' },
  { id: 'zustaendigkeit', name: 'Zuständigkeit', typ: 'text' },
  { id: 'plz', name: 'Postleitzahl', typ: 'text', ziffern: 5 },
  { id: 'nachname', name: 'Nachname', typ: 'text' },
  { id: 'geburtsmonat', name: 'Geburtsmonat', typ: 'ganzzahl' },
]

/**
 * Proves an office's rulebook (EA-02): exactly one Postkorb for every case, a catch-all, and no target that is closed.
 * @param offeneKoerbe short names of the office's active Postkörbe
 * @returns findings; one with `sperrt` keeps it from coming into force
 */
export const pruefeRegelwerk = (tabelle: Entscheidungstabelle, offeneKoerbe: readonly string[]): Befund[] =>
  pruefe(tabelle, { genauEinZiel: true, ziele: { postkorb: offeneKoerbe }, eingaben })
