import { datumKurz } from '../../../platform/clock/index.ts'
import type { PersonAnzeige } from '../../step/index.ts'
import { pfade } from '../pfade.ts'

export const personzeile = ({ nachname, vorname, geburtsdatum }: PersonAnzeige): string =>
  `${nachname ?? 'Noch ohne Namen'}${vorname ? `, ${vorname}` : ''} · geb. ${geburtsdatum ? datumKurz(geburtsdatum) : 'unbekannt'}`

/** Steps of the way above each page of a person's account. */
export const kontopfad = (person: PersonAnzeige, ...rest: string[]) => [
  { text: 'Personen', href: '/arbeitsplatz/step' },
  { text: personzeile(person), href: `/arbeitsplatz/step/personen/${person.id}` },
  ...(rest.length > 0 ? [{ text: 'Online-Konto', href: pfade.konto(person.id) }] : [{ text: 'Online-Konto' }]),
  ...rest.map((text) => ({ text })),
]
