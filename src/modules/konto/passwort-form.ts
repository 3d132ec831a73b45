import { z } from 'zod'
import { type Feldfehler, passwort } from '../../platform/forms/index.ts'
import { pruefePasswort } from '../../platform/passwort/index.ts'

/** A form with one new password. */
export const passwortForm = z.object({ passwort: passwort() })

const schluessel = {
  'zu-kurz': 'fehler.passwort.kurz',
  'zu-lang': 'fehler.passwort.lang',
  bekannt: 'fehler.passwortbekannt',
} as const

/** What speaks against a new password: its length, or that it stands on lists of known ones. No rules of composition. */
export function passwortFehler(wert: string, adresse: string): Feldfehler | undefined {
  const grund = pruefePasswort(wert, { kontext: [adresse, 'jobcenter', 'online', 'portal'] })
  return grund && { feld: 'passwort', schluessel: schluessel[grund], parameter: { min: 12 } }
}
