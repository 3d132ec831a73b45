import { eigenerPfad } from '../../platform/http/index.ts'

/** Where to go on after signing in when nothing else was asked for. */
export const UEBERSICHT = '/uebersicht'

/** The path to go on with out of a query or a form; anything but a path of ours counts as none. */
export const weiterPfad = (roh: unknown): string | undefined => {
  const wert: unknown = Array.isArray(roh) ? roh[0] : roh
  return eigenerPfad(wert) ? wert : undefined
}

/** A path of ours that carries on where to go afterwards. */
export const mitWeiter = (pfad: string, weiter: string | undefined): string =>
  weiter === undefined ? pfad : `${pfad}${pfad.includes('?') ? '&' : '?'}weiter=${encodeURIComponent(weiter)}`
