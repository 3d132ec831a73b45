import { gemerkt } from './merken.ts'
import { suchform } from './suchform.ts'

/** A place: search form without what only tells places of one name apart in writing (a. M., am Main stay words). */
export const ortForm = gemerkt((text: string): string => suchform(text))

/** A postal code of any country: letters and digits. */
export const plzForm = gemerkt((text: string): string => suchform(text).replaceAll(' ', ''))

/** STRASSE, STR. and STR are one word; house numbers that stand in the field of the street are taken out of it. */
export function strasseUndNummer(strasse: string, hausnummer: string): { strasse: string; hausnummer: string } {
  const form = suchform(strasse)
  const nummer = nummerForm(hausnummer)
  if (nummer !== '') return { strasse: strasseForm(form), hausnummer: nummer }
  const [, hinten = '', nr = ''] = /^(.*[A-Z].*?) (\d+ ?[A-Z]?)$/.exec(form) ?? []
  if (hinten !== '') return { strasse: strasseForm(hinten), hausnummer: nr.replace(' ', '') }
  const [, vorn = '', name = ''] = /^(\d+[A-Z]?) (.+)$/.exec(form) ?? []
  return name === '' ? { strasse: strasseForm(form), hausnummer: '' } : { strasse: strasseForm(name), hausnummer: vorn }
}

const strasseForm = gemerkt((form: string): string =>
  form
    .replaceAll(/STRASSE\b|STREET\b/g, 'STR')
    .replaceAll(/([A-Z]) STR\b/g, '$1STR')
    .replaceAll(' ', ''),
)

const mobilUndLand = /^(?:00|\+)?49(?=\d{6})|^0+/

/** National number in digits: 0049 30 123, +49 (0)30 123 and 030 123 are one. A keyed hash stays as it is. */
export function telefonForm(text: string): string {
  if (/[A-Za-z]{2}/.test(text)) return text.replaceAll(/\s+/g, '')
  const ziffern = text
    .replaceAll('(0)', '')
    .replaceAll(/[^\d+]/g, '')
    .replace(mobilUndLand, '')
    .replace(/^0+/, '')
  return ziffern.length < 5 ? '' : ziffern
}

/** Lower case; what is a keyed hash stays one. */
export const emailForm = (text: string): string => text.replaceAll(/\s+/g, '').toLowerCase()

/** A number of a register: letters and digits; one made of a single repeated sign (0000000) is none. */
export function nummerForm(text: string): string {
  const form = suchform(text).replaceAll(' ', '')
  return form.length > 3 && /^(.)\1*$/.test(form) ? '' : form
}
