import { datumswert, type Eingabe, wert } from './eingabe.ts'
import type { Meldungen } from './meldungen.ts'

interface Feld<W> {
  readonly name: string
  readonly wert: W
  readonly fehler: string | undefined
}

/** Name, value and message of a field, as its component takes them: `<Textfeld {...eingegeben('email', eingabe, meldungen)} … />`. */
export const eingegeben = (name: string, eingabe: Eingabe, meldungen: Meldungen | undefined): Feld<string> => ({
  name,
  wert: wert(eingabe, name),
  fehler: meldungen?.fuer(name),
})

/** The same for a Datumsfeld. */
export const eingegebenerTag = (
  name: string,
  eingabe: Eingabe,
  meldungen: Meldungen | undefined,
): Feld<ReturnType<typeof datumswert>> => ({
  name,
  wert: datumswert(eingabe, name),
  fehler: meldungen?.fuer(name),
})
