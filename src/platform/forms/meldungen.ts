import { einsetzen, type Sprache, type Textsammlung } from '../i18n/index.ts'
import type { Feldfehler } from './lesen.ts'
import { fehlertexte } from './texte.ts'

/** An error as the page shows it: the field's name and the sentence, the same in the summary and at the field. */
export interface Meldung {
  readonly feld: string
  readonly text: string
}

/** The errors of a page: the list for the summary, and the sentence of one field. */
export interface Meldungen {
  readonly liste: readonly Meldung[]
  readonly fuer: (feld: string) => string | undefined
}

/**
 * Puts errors into words of the page's language.
 * @param eigene texts of the module (`texte({…})`); they come before the general ones
 * @param davor what stands before a sentence: names the place of an error in a field of many parts
 */
export const meldungen = (
  fehler: readonly Feldfehler[],
  sprache: Sprache,
  eigene?: Textsammlung,
  davor: (einer: Feldfehler) => string = () => '',
): Meldungen => {
  const satz = ({ schluessel, parameter }: Feldfehler): string =>
    einsetzen(eigene?.roh(sprache, schluessel) ?? fehlertexte.roh(sprache, schluessel) ?? schluessel, parameter)
  const liste = fehler.map((einer) => ({ feld: einer.feld, text: davor(einer) + satz(einer) }))
  return { liste, fuer: (feld) => liste.find((meldung) => meldung.feld === feld)?.text }
}
