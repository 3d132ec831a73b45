import { osa } from '../text/osa.ts'
import { FEHLT, type Feld } from './feld.ts'

/** The part before the @ of a clear address; a keyed hash has none. */
const vorAt = (email: string): string => email.slice(0, Math.max(0, email.indexOf('@')))

function emailStufe(a: string, b: string): number {
  if (a === '' || b === '') return FEHLT
  if (a === b) return 0
  const x = vorAt(a)
  const y = vorAt(b)
  if (x.length > 3 && x === y) return 1
  return x !== '' && y !== '' && osa(a, b, 2) <= 2 ? 2 : 3
}

function telefonStufe(a: string, b: string): number {
  if (a === '' || b === '') return FEHLT
  if (a === b) return 0
  if (a.length > 6 && b.length > 6 && (a.endsWith(b.slice(-7)) || osa(a, b, 1) === 1)) return 1
  return 2
}

/** Families share addresses and numbers: the table of frequencies takes back what a shared one would add. */
export const emailFeld: Feld = {
  name: 'email',
  haushalt: 'offen',
  stufen: ['gleich', 'gleich bis auf den Anbieter', 'fast gleich', 'verschieden'],
  stufe: (a, b) => emailStufe(a.email, b.email),
  haeufigkeit: {
    tafel: 'email',
    werte: (v) => (v.email === '' ? [] : [v.email]),
    gemeinsam: (a, b, stufe) => (stufe === 0 ? [a.email, b.email] : undefined),
    anteil: [1],
  },
}

export const telefonFeld: Feld = {
  name: 'telefon',
  haushalt: 'offen',
  stufen: ['gleich', 'fast gleich', 'verschieden'],
  stufe: (a, b) => telefonStufe(a.telefon, b.telefon),
  haeufigkeit: {
    tafel: 'telefon',
    werte: (v) => (v.telefon === '' ? [] : [v.telefon]),
    gemeinsam: (a, b, stufe) => (stufe === 0 ? [a.telefon, b.telefon] : undefined),
    anteil: [1],
  },
}
