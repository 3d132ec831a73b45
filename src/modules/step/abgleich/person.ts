import type { Name } from './text/name.ts'

/** What the comparison takes of a person; everything but the names may be missing, and the names may be empty. */
export interface Vergleichsperson {
  readonly vornamen: readonly string[]
  readonly nachname: string
  readonly geburtsname?: string
  /** Family names of earlier times. */
  readonly frueher?: readonly string[]
  /** A part that is unknown (00 in a register) is left out. */
  readonly geburt?: { readonly jahr?: number; readonly monat?: number; readonly tag?: number }
  readonly geburtsort?: string
  readonly geschlecht?: 'm' | 'w' | 'd' | 'x'
  readonly staaten?: readonly string[]
  readonly strasse?: string
  readonly hausnummer?: string
  readonly plz?: string
  readonly ort?: string
  /** Clear, or a keyed hash: then only equality counts. */
  readonly email?: string
  readonly telefon?: string
  readonly kundennummer?: string
  /** Further numbers by kind: bg, rv, steuer … */
  readonly nummern?: Readonly<Record<string, string>>
  /** Further descriptions that foreign data have, such as an occupation; our stock has none. */
  readonly merkmale?: Readonly<Record<string, string>>
}

/**
 * A person made ready to be compared: search forms, codes, parts of the date as numbers (0 = unknown), texts '' when
 * missing. `zeile.ts` writes it as one text and reads it again.
 */
export interface Vorbereitet {
  readonly vor: Name | undefined
  readonly fam: Name | undefined
  /** Birth name and former family names. */
  readonly geb: readonly Name[]
  readonly jahr: number
  readonly monat: number
  readonly tag: number
  readonly geschlecht: string
  readonly geburtsort: string
  readonly staaten: readonly string[]
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
  readonly email: string
  readonly telefon: string
  readonly kundennummer: string
  readonly nummern: Readonly<Record<string, string>>
  readonly merkmale: Readonly<Record<string, string>>
}

/** Counts up when `vorbereiten` or `schluessel` give something else for the same person: all stored rows are then made anew. */
export const NORM_VERSION = 1
