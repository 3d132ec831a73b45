import { normalisiere, unzulaessigesZeichen, type Datentyp } from '../../zeichen/index.ts'
import { alsText, feld, type Ablehnen } from '../feld.ts'

interface TextRegeln {
  /** Most characters (code points) that can be stored. */
  max: number
  /** Key of the error text for a blank field; name it per question: “Bitte geben Sie Ihren Vornamen ein.” */
  leer?: string
  /** Line breaks are allowed. */
  mehrzeilig?: boolean
  /** Data type of DIN 91379: A names of persons, B other names and addresses, C free text. Without it any visible character. */
  zeichen?: Datentyp
}

// C0, C1, direction and zero-width marks, line separators, non-characters and lone surrogates: invisible, and able to deceive
// a reader about names and amounts. ZWJ and ZWNJ stay: Persian and emoji need them; DIN 91379 refuses them in names.
const unsichtbar =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/u

/** One line or more of text: trimmed, NFC; invisible signs are refused; blank text is refused (see `freiwillig`). */
export const text = (regeln: TextRegeln) => feld((roh, ablehnen) => liesText(alsText(roh), regeln, ablehnen))

/** The rules of `text` for other kinds of field that start from a text. */
export const liesText = (roh: string, regeln: TextRegeln, ablehnen: Ablehnen): string => {
  const wert = gesaeubert(roh, regeln)
  if (wert === '') return ablehnen(regeln.leer ?? 'fehler.leer')
  if (unsichtbar.test(regeln.mehrzeilig ? wert.replaceAll('\n', '') : wert)) return ablehnen('fehler.unsichtbar')
  const laenge = Array.from(wert).length
  if (laenge > regeln.max) return ablehnen('fehler.lang', { max: regeln.max, zuviel: laenge - regeln.max })
  const zeichen = regeln.zeichen && unzulaessigesZeichen(wert, regeln.zeichen)
  if (zeichen) return ablehnen(regeln.zeichen === 'A' ? 'fehler.zeichen' : 'fehler.zeichen.text', { z: zeichen })
  return wert
}

/** Browsers send \r\n; word processors send soft hyphens, tabs and special spaces that carry no meaning here. */
const gesaeubert = (roh: string, { mehrzeilig, zeichen }: TextRegeln): string => {
  const zeilen = roh
    .replaceAll('\u00AD', '')
    .replaceAll(/[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll(/\r\n?/g, '\n')
  const wert = (mehrzeilig ? zeilen : zeilen.replaceAll(/ {2,}/g, ' ')).trim()
  return zeichen ? normalisiere(wert) : wert.normalize('NFC')
}
