import { liesBgNummer, liesIban, liesKundennummer, liesRvNummer, liesSteuerId } from '../../nummern/index.ts'
import { alsZiffern, feld, istLeer } from '../feld.ts'

/** A number with a form of its own; what cannot be one is refused with the key of its text. */
const nummer = (lies: (text: string) => string | undefined, fehler: string) => () =>
  feld((roh, ablehnen) => (istLeer(roh) ? ablehnen('fehler.leer') : (lies(alsZiffern(roh)) ?? ablehnen(fehler))))

export const bgNummer = nummer(liesBgNummer, 'fehler.bgnummer')
export const iban = nummer(liesIban, 'fehler.iban')
export const kundennummer = nummer(liesKundennummer, 'fehler.kundennummer')
export const rvNummer = nummer(liesRvNummer, 'fehler.rvnummer')
export const steuerId = nummer(liesSteuerId, 'fehler.steuerid')
