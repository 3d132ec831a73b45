import { tagAusNummer, tagNummer } from './kalender.ts'
import type { Typ, Wert } from '../tabelle.ts'

/** Ordered stand-in of a value within one column: text stays text (code unit order), all else is a number. */
export type Schluessel = string | number

/** What the key of a value depends on. */
export interface Art {
  readonly typ: Typ
  readonly ziffern?: number
}

/** True when between two neighbours there is nothing else: whole numbers, days, booleans, digit texts. */
export const istDiskret = (art: Art): boolean => art.ziffern !== undefined || (art.typ !== 'text' && art.typ !== 'zahl')

const ganz = (wert: unknown): number | undefined => (Number.isSafeInteger(wert) ? Number(wert) + 0 : undefined)

const jeTyp: Record<Typ, (wert: unknown, art: Art) => Schluessel | undefined> = {
  text: (wert, art) => (typeof wert === 'string' ? textSchluessel(art, wert) : undefined),
  zahl: (wert) => (Number.isFinite(wert) ? Number(wert) + 0 : undefined),
  ganzzahl: ganz,
  wahrheit: (wert) => (typeof wert === 'boolean' ? Number(wert) : undefined),
  datum: (wert) => (typeof wert === 'string' ? tagNummer(wert) : undefined),
}

/** Key of a value; undefined when it is missing or not of the column's type. Nothing is ever converted. */
export const schluessel = (art: Art, wert: unknown): Schluessel | undefined => jeTyp[art.typ](wert, art)

function textSchluessel(art: Art, wert: string): Schluessel | undefined {
  if (art.ziffern === undefined) return wert
  return wert.length === art.ziffern && /^[0-9]+$/.test(wert) ? Number(wert) : undefined
}

/** The value behind a key. */
export function wertAus(art: Art, s: Schluessel): Wert {
  if (typeof s === 'string') return s
  if (art.ziffern !== undefined) return String(s).padStart(art.ziffern, '0')
  if (art.typ === 'datum') return tagAusNummer(s)
  return art.typ === 'wahrheit' ? s === 1 : s
}
