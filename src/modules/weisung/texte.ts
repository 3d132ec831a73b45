import type { Regelstand } from './regeln/was-galt.ts'
import type { Weisungsstand } from './regeln/weisungsstand.ts'

type Markenart = 'info' | 'erfolg' | 'warnung' | 'neutral'

interface Wort {
  text: string
  art: Markenart
}

/** What the register calls the state of a rule on a day (WE-02). */
export const regelstaende: Record<Regelstand | 'angekuendigt', Wort> = {
  'in-kraft': { text: 'gilt', art: 'erfolg' },
  weitergefuehrt: { text: 'weitergeführt', art: 'info' },
  'entscheidung-fehlt': { text: 'Entscheidung fehlt', art: 'warnung' },
  'vor-der-weisung': { text: 'galt schon vorher', art: 'neutral' },
  'noch-nicht': { text: 'noch nicht', art: 'neutral' },
  beendet: { text: 'beendet', art: 'neutral' },
  angekuendigt: { text: 'angekündigt', art: 'info' },
}

export const weisungsstaende: Record<Weisungsstand, Wort> = {
  'in-kraft': { text: 'gilt', art: 'erfolg' },
  'noch-nicht': { text: 'noch nicht', art: 'neutral' },
  abgelaufen: { text: 'abgelaufen', art: 'neutral' },
  aufgehoben: { text: 'aufgehoben', art: 'neutral' },
}

export const berichtsarten: Record<string, Wort> = {
  fehlt: { text: 'fehlt', art: 'info' },
  widerspruch: { text: 'Widerspruch', art: 'warnung' },
  hinweis: { text: 'Hinweis', art: 'neutral' },
}
