import type { Vorbereitet } from '../person.ts'
import { osa } from '../text/osa.ts'
import { FEHLT, type Feld } from './feld.ts'

function nummerStufe(a: string, b: string): number {
  if (a === '' || b === '') return FEHLT
  if (a === b) return 0
  const fehler = Math.min(a.length, b.length) < 5 ? 9 : osa(a, b, 2)
  if (fehler > 2) return 3
  return fehler
}

/** A BG-Nummer is a household's, every other number one person's. */
const nummerFeld = (name: string, wert: (v: Vorbereitet) => string): Feld => ({
  name,
  haushalt: name === 'nummer:bg' ? 'gemeinsam' : 'eigen',
  stufen: ['gleich', 'eine Stelle anders', 'zwei Stellen anders', 'verschieden'],
  stufe: (a, b) => nummerStufe(wert(a), wert(b)),
})

export const kundennummerFeld = nummerFeld('kundennummer', (v) => v.kundennummer)

/** A further number, by its kind: bg, rv, steuer … */
export const weitereNummerFeld = (art: string): Feld => nummerFeld(`nummer:${art}`, (v) => v.nummern[art] ?? '')
