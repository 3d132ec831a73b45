import { FEHLT, type Feld } from './feld.ts'

export const geschlechtFeld: Feld = {
  name: 'geschlecht',
  haushalt: 'eigen',
  stufen: ['gleich', 'verschieden'],
  stufe: ({ geschlecht: a }, { geschlecht: b }) => {
    if (a === '' || b === '') return FEHLT
    return a === b ? 0 : 1
  },
}

export const staatFeld: Feld = {
  name: 'staat',
  haushalt: 'offen',
  stufen: ['eine Staatsangehörigkeit gleich', 'verschieden'],
  stufe: ({ staaten: a }, { staaten: b }) => {
    if (a.length === 0 || b.length === 0) return FEHLT
    return a.some((staat) => b.includes(staat)) ? 0 : 1
  },
}
