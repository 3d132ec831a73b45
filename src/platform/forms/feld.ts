import { z } from 'zod'

/** Values to put into an error text, e.g. `{ z: '¤' }` for “Das Zeichen „{z}“ …”. */
export type Parameter = Readonly<Record<string, string | number>>

/** Refuses the entry: names the error text by key. Its value may be returned in place of any result. */
export type Ablehnen = (schluessel: string, parameter?: Parameter) => never

/**
 * A kind of form field as a zod schema: `lies` gets the raw entry (a string, a list, an object of parts or undefined) and
 * returns the value, or returns `ablehnen('fehler.…')`. A missing key is handed in as undefined, never an exception.
 */
export const feld = <T>(lies: (roh: unknown, ablehnen: Ablehnen) => T) =>
  z.transform((roh: unknown, ctx): T =>
    lies(roh, (schluessel, parameter = {}) => {
      ctx.issues.push({ code: 'custom', message: schluessel, params: { ...parameter }, input: roh })
      return z.NEVER
    }),
  )

/** A single string out of whatever was sent; a field sent twice counts as its first value. */
export const alsText = (roh: unknown): string => {
  const erster: unknown = Array.isArray(roh) ? roh[0] : roh
  return typeof erster === 'string' ? erster : ''
}

/** True when nothing was entered: blank text (soft hyphens are nothing, see `text`), an empty list, or parts that are all blank. */
export const istLeer = (roh: unknown): boolean => {
  if (roh === undefined || roh === null) return true
  if (typeof roh === 'string') return roh.replaceAll('\u00AD', '').trim() === ''
  return typeof roh === 'object' && Object.values(roh).every(istLeer)
}
