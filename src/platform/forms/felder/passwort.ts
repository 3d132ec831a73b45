import { alsText, feld } from '../feld.ts'

interface PasswortRegeln {
  leer?: string
  /** Least number of characters; 1 where an existing password is asked for. */
  min?: number
}

/** A password: not trimmed, NFC, any characters, at most 200. No rules of composition (BSI ORP.4, NIST SP 800-63B). */
export const passwort = ({ leer = 'fehler.leer.passwort', min = 12 }: PasswortRegeln = {}) =>
  feld((roh, ablehnen) => {
    const wert = alsText(roh).normalize('NFC')
    if (wert === '') return ablehnen(leer)
    const laenge = Array.from(wert).length
    if (laenge < min) return ablehnen('fehler.passwort.kurz', { min })
    return laenge > 200 ? ablehnen('fehler.passwort.lang') : wert
  })
