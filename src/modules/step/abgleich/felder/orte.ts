import { aehnlichAb } from '../text/jaro-winkler.ts'
import { gemerkt } from '../text/merken.ts'
import { FEHLT, type Feld } from './feld.ts'

/** 0 equal · 1 nearly equal · 2 one word in common (Frankfurt, Frankfurt am Main) · 3 different. */
function textStufe(a: string, b: string): number {
  if (a === '' || b === '') return FEHLT
  if (a === b) return 0
  if (aehnlichAb(a, b, 0.9)) return 1
  return gemeinsamesWort(a, b) ? 2 : 3
}

const woerter = gemerkt((text: string): readonly string[] => text.split(' '))

function gemeinsamesWort(a: string, b: string): boolean {
  if (!a.includes(' ') && !b.includes(' ')) return false
  const worte = woerter(b)
  return woerter(a).some((wort) => wort.length > 3 && worte.includes(wort))
}

const textStufen = ['gleich', 'fast gleich', 'ein Wort gleich', 'verschieden']

export const geburtsortFeld: Feld = {
  name: 'geburtsort',
  haushalt: 'offen',
  stufen: textStufen,
  stufe: (a, b) => textStufe(a.geburtsort, b.geburtsort),
  haeufigkeit: {
    tafel: 'geburtsort',
    werte: (v) => (v.geburtsort === '' ? [] : [v.geburtsort]),
    gemeinsam: (a, b, stufe) => (stufe <= 1 ? [a.geburtsort, b.geburtsort] : undefined),
    anteil: [1, 0.5],
  },
}
