import { alsZiffern, feld } from '../feld.ts'

/** A telephone number as typed, with blanks tidied: digits, + at the start, and the signs people group with. */
export const telefon = ({ leer = 'fehler.leer.telefon' }: { leer?: string } = {}) =>
  feld((roh, ablehnen) => {
    const wert = alsZiffern(roh).trim().replaceAll(/\s+/gu, ' ')
    if (wert === '') return ablehnen(leer)
    const ziffern = wert.replaceAll(/\D/g, '').length
    return /^\+?[\d ()/.-]+$/.test(wert) && ziffern >= 5 && ziffern <= 18 ? wert : ablehnen('fehler.telefon')
  })
