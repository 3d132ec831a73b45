import { alsZiffern, feld } from '../feld.ts'

/** A German postcode: 5 digits, blanks and a leading “D-” are taken away. */
export const plz = ({ leer = 'fehler.leer.plz' }: { leer?: string } = {}) =>
  feld((roh, ablehnen) => {
    const wert = alsZiffern(roh).replaceAll(/\s/gu, '').replace(/^D-?/i, '')
    if (wert === '') return ablehnen(leer)
    return /^\d{5}$/.test(wert) && wert >= '01001' ? wert : ablehnen('fehler.plz')
  })
