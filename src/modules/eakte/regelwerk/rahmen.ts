import { type Befund, type Entscheidungstabelle, pruefe } from '../../../platform/rules/index.ts'
import { spalten } from './spalten.ts'

/**
 * Proves an office's rulebook (EA-02): exactly one Postkorb for every case, a catch-all, and no target that is closed.
 * @param offeneKoerbe short names of the office's active Postkörbe
 * @returns findings; one with `sperrt` keeps it from coming into force
 */
export const pruefeRegelwerk = (tabelle: Entscheidungstabelle, offeneKoerbe: readonly string[]): Befund[] =>
  pruefe(tabelle, { genauEinZiel: true, ziele: { postkorb: offeneKoerbe }, eingaben: spalten })
