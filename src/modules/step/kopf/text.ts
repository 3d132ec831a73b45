import { geburtText } from '../geburt.ts'
import type { Personenkopf } from './query.ts'

type Name = Pick<Personenkopf, 'titel' | 'vorname' | 'nachname'>

/** "Kaya, Dr. Özlem", as clerks sort. */
export const vollerName = ({ titel, vorname, nachname }: Name): string =>
  nachname === null ? 'Noch ohne Namen' : [nachname, [titel, vorname].filter(Boolean).join(' ')].join(', ')

/** "Kaya, Dr. Özlem · geb. 03.07.1990" */
export const kopfzeile = (person: Personenkopf): string =>
  [vollerName(person), geburtText(person)]
    .map((teil, i) => (i === 0 ? teil : `geb. ${teil ?? 'unbekannt'}`))
    .join(' · ')
