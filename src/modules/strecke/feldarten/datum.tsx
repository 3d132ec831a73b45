import { datumLang, type Tag } from '../../../platform/clock/index.ts'
import { datum as datumsfeld, datumswert, type Eingabe, geburtsdatum } from '../../../platform/forms/index.ts'
import { Datumsfeld } from '../../../platform/html/index.ts'
import { alsWort, type Feldart, type Feldfrage } from './feldart.ts'

/** A blank date is no answer and never handed in; what is left of a lone point is a part. */
const UNVOLLSTAENDIG = 'fehler.datum.teil'
/** Any day. */
export const tagesfeld = datumsfeld({ leer: UNVOLLSTAENDIG })

const istGeburt = ({ id }: Feldfrage): boolean => id.endsWith('geburtsdatum')

/** A day as its three fields. */
export function tagesteile(tag: Tag, name: string): Eingabe {
  const [jahr = '', monat = '', nummer = ''] = tag.split('-')
  return { [`${name}.tag`]: String(Number(nummer)), [`${name}.monat`]: String(Number(monat)), [`${name}.jahr`]: jahr }
}

/** A day; a date of birth is not in the future. */
export const datum: Feldart = {
  schema: (frage, { heute }) => (istGeburt(frage) ? geburtsdatum(heute, UNVOLLSTAENDIG) : tagesfeld),
  meldungen: ['fehler.datum', 'fehler.datum.teil', 'fehler.datum.jahr', 'fehler.geburt.zukunft', 'fehler.geburt.frueh'],
  eingabe: (antwort, name) => tagesteile(alsWort(antwort), name),
  Feld: ({ name, label, hinweis, fehler, freiwillig, eingabe }) => (
    <Datumsfeld
      name={name}
      label={label}
      hinweis={hinweis}
      fehler={fehler}
      freiwillig={freiwillig}
      wert={datumswert(eingabe, name)}
    />
  ),
  zeilen: (antwort, _frage, _umfeld, { sprache }) => [datumLang(alsWort(antwort), sprache)],
}
