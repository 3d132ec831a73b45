import type { Teildatum } from '../../../platform/forms/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { koelner } from '../abgleich/text/koelner.ts'

// A word in the index begins with the letter of its kind: N name, P phonetic code, G birth date, A address, T telephone,
// E e-mail, K Kundennummer, B BG-Nummer, R RV-Nummer, S Steuer-ID.

/** The single words of names in search form. */
const namensteile = (namen: readonly (string | null | undefined)[]): string[] => [
  ...new Set(namen.flatMap((name) => suchform(name ?? '').split(' ')).filter((wort) => wort !== '')),
]

/** Sound of a word; '' for what is too short to have one. */
export const klang = (wort: string): string => {
  const code = wort.length < 3 ? '' : koelner(wort)
  return code.length < 2 ? '' : code
}

export const namensworte = (namen: readonly (string | null | undefined)[]): string[] =>
  namensteile(namen).flatMap((wort) => [`N${wort}`, ...(klang(wort) === '' ? [] : [`P${klang(wort)}`])])

const zwei = (n: number | undefined): string => (n === undefined ? '' : String(n).padStart(2, '0'))

/** The known parts from the year on, so that a year is the beginning of its days: G1990, G199007, G19900703. Without a year none. */
export const geburtswort = ({ jahr, monat, tag }: Teildatum): string =>
  jahr === undefined ? '' : `G${jahr}${zwei(monat)}${monat === undefined ? '' : zwei(tag)}`

/** Street in search form, in one word, with "str" written out. */
const strassenform = (strasse: string): string =>
  suchform(strasse)
    .replaceAll(/STR(?= |$)/g, 'STRASSE')
    .replaceAll(' ', '')

const nummernform = (hausnummer: string): string => suchform(hausnummer).replaceAll(' ', '')

export const anschriftswort = (strasse: string | null, hausnummer: string | null): string =>
  strasse === null || strassenform(strasse) === ''
    ? ''
    : `A${strassenform(strasse)} ${nummernform(hausnummer ?? '')}`.trimEnd()

/** "Lindenweg 4a" as typed in one field: street and, where there is one, house number. */
export function teileAnschrift(text: string): { strasse: string; hausnummer: string | null } {
  const [, strasse, hausnummer] = /^(.*?\p{L}.*?)[\s,]+(\d{1,4}\s?[a-z]?)$/iu.exec(text.trim()) ?? []
  return strasse === undefined
    ? { strasse: text.trim(), hausnummer: null }
    : { strasse, hausnummer: hausnummer ?? null }
}

/** A telephone number as digits, with 0 for Germany, so that +49 151 … and 0151/… meet. */
export const telefonform = (text: string): string =>
  text
    .replaceAll('(0)', '')
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(\+|00)49/, '0')
    .replace(/^\+/, '00')

export const emailform = (text: string): string => text.trim().normalize('NFC').toLowerCase()
