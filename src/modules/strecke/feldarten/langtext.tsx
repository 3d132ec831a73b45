import { text, wert } from '../../../platform/forms/index.ts'
import { Textbereich } from '../../../platform/html/index.ts'
import { alsWort, type Feldart } from './feldart.ts'

const MAX = 4000

/** Several lines of free text. */
export const langtext: Feldart = {
  schema: () => text({ max: MAX, mehrzeilig: true, zeichen: 'C' }),
  meldungen: ['fehler.leer', 'fehler.lang', 'fehler.unsichtbar', 'fehler.zeichen.text'],
  eingabe: (antwort, name) => ({ [name]: alsWort(antwort) }),
  Feld: ({ name, label, hinweis, fehler, freiwillig, eingabe }) => (
    <Textbereich
      name={name}
      label={label}
      hinweis={hinweis}
      fehler={fehler}
      freiwillig={freiwillig}
      wert={wert(eingabe, name)}
      max={MAX}
    />
  ),
  zeilen: (antwort) => alsWort(antwort).split('\n'),
}
