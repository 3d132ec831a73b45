import * as felder from '../../../platform/forms/index.ts'
import { einzeilig } from './einzeilig.tsx'

/** A telephone number, as typed. */
export const telefon = einzeilig({
  schema: felder.telefon(),
  meldungen: ['fehler.leer.telefon', 'fehler.telefon'],
  feld: { art: 'tel', breite: 20 },
})
/** An e-mail address. */
export const email = einzeilig({
  schema: felder.email(),
  meldungen: ['fehler.leer.email', 'fehler.email', 'fehler.lang', 'fehler.unsichtbar'],
  feld: { art: 'email' },
})
