import type { Vergleichsperson } from './person.ts'

/** A person of the tests: Erika Mustermann with what differs. */
export const person = (anders: Partial<Vergleichsperson> = {}): Vergleichsperson => ({
  vornamen: ['Erika'],
  nachname: 'Mustermann',
  geburt: { jahr: 1964, monat: 8, tag: 12 },
  geschlecht: 'w',
  strasse: 'Heidestraße',
  hausnummer: '17',
  plz: '51147',
  ort: 'Köln',
  ...anders,
})
