import { feld, alsText } from '../feld.ts'
import { liesText } from './text.ts'

// Deliberately loose: one @, a dot in the domain, no blanks. Whether the address exists, only a mail to it can say.
const form = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]{2,}$/u

/** An e-mail address, the domain in lower case; at most 254 characters (RFC 5321). */
export const email = ({ leer = 'fehler.leer.email' }: { leer?: string } = {}) =>
  feld((roh, ablehnen) => {
    const wert = liesText(alsText(roh), { max: 254, leer }, ablehnen)
    if (typeof wert !== 'string' || !form.test(wert) || wert.includes('..')) return ablehnen('fehler.email')
    const at = wert.lastIndexOf('@')
    return wert.slice(0, at) + wert.slice(at).toLowerCase()
  })
