import { folgen } from './folgen.ts'
import { erlaubt, grundbuchstaben, type Datentyp } from './liste.ts'

export type { Datentyp } from './liste.ts'

/**
 * What phones type on their own but DIN 91379 does not list for data types A to C: replaced by what means the same.
 * Only visible punctuation and spaces; control characters and direction marks stay and are refused.
 */
const ersatz: ReadonlyMap<string, string> = new Map([
  ...zuordnung('‘‚ʼ‹›', '’'),
  ...zuordnung('“”„', '"'),
  ...zuordnung('‐‑‒–—−', '-'),
  ...zuordnung('\u2002\u2003\u2007\u2008\u2009\u200A\u202F', ' '),
  ['…', '...'],
])

function zuordnung(von: string, nach: string): [string, string][] {
  return Array.from(von, (zeichen) => [zeichen, nach])
}

/** NFC, with typographic quotation marks, dashes and spaces in the form that DIN 91379 lists. */
export function normalisiere(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\0-\u024F]/gu, (zeichen) => ersatz.get(zeichen) ?? zeichen)
}

/**
 * The first character or sequence that DIN 91379:2022-08 does not allow for the data type, or undefined when all are allowed.
 * Composes to NFC first, as the norm demands; the rest of the text is judged as it stands.
 */
export function unzulaessigesZeichen(text: string, typ: Datentyp): string | undefined {
  const liste = erlaubt[typ]
  for (const teil of folgen(text.normalize('NFC'), (folge) => liste.has(folge))) if (!teil.bekannt) return teil.folge
  return undefined
}

/** Apostrophes and marks inside a name are left out (ICAO Doc 9303: D'ARTAGNAN → DARTAGNAN). */
const ausgelassen = /^['`´¨’ʹʺʾʿˈˌ·~]$/u

/**
 * Search form of a name: basic letters A–Z and digits in upper case by the table of DIN 91379 (ICAO Doc 9303), so that
 * Müller, MUELLER and Mu\u0308ller meet. Hyphens, full stops and every other sign become one space. May be empty.
 */
export function suchform(text: string): string {
  let ergebnis = ''
  for (const { folge } of folgen(normalisiere(text), (teil) => grundbuchstaben.has(teil)))
    ergebnis += grundbuchstaben.get(folge) ?? ohneTabelle(folge)
  return ergebnis.trim().replaceAll(/ +/g, ' ')
}

function ohneTabelle(folge: string): string {
  if (ausgelassen.test(folge)) return ''
  const [ersterPunkt = ''] = folge
  return grundbuchstaben.get(ersterPunkt) ?? (/^[0-9]$/.test(ersterPunkt) ? ersterPunkt : ' ')
}
