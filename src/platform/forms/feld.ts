import { z } from 'zod'

/** Values to put into an error text, e.g. `{ z: '¤' }` for “Das Zeichen „{z}“ …”. */
export type Parameter = Readonly<Record<string, string | number>>

/**
 * Refuses the entry: names the error text by key, and the part that is wrong where a field has parts. Its value may be returned in
 * place of any result.
 */
export type Ablehnen = (schluessel: string, parameter?: Parameter, teil?: string) => never

/**
 * A kind of form field as a zod schema: `lies` gets the raw entry (a string, a list, an object of parts or undefined) and
 * returns the value, or returns `ablehnen('fehler.…')`. A missing key is handed in as undefined, never an exception.
 */
export const feld = <T>(lies: (roh: unknown, ablehnen: Ablehnen) => T) =>
  z.transform((roh: unknown, ctx): T =>
    lies(roh, (schluessel, parameter = {}, teil) => {
      const path = teil === undefined ? [] : [teil]
      ctx.issues.push({ code: 'custom', message: schluessel, params: { ...parameter }, path, input: roh })
      return z.NEVER
    }),
  )

/** A single string out of whatever was sent; a field sent twice counts as its first value. */
export const alsText = (roh: unknown): string => {
  const erster: unknown = Array.isArray(roh) ? roh[0] : roh
  return typeof erster === 'string' ? erster : ''
}

/** Arabic and Persian digits, with their marks for decimals and thousands, as the ones that are stored. */
const alsLateinisch = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669]/g, (ziffer) => String(ziffer.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06F0-\u06F9]/g, (ziffer) => String(ziffer.charCodeAt(0) - 0x06f0))
    .replaceAll('\u066B', ',')
    .replaceAll('\u066C', '.')

/** What was typed into a field for digits; phones set to Arabic or Persian type their own. */
export const alsZiffern = (roh: unknown): string => alsLateinisch(alsText(roh))

/** True when nothing was entered: blank text (soft hyphens are nothing, see `text`), an empty list, or parts that are all blank. */
export const istLeer = (roh: unknown): boolean => {
  if (roh === undefined || roh === null) return true
  if (typeof roh === 'string') return roh.replaceAll('\u00AD', '').trim() === ''
  return typeof roh === 'object' && Object.values(roh).every(istLeer)
}
