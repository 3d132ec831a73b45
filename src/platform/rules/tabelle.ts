/** What a cell can hold. A list of values exists only in conditions: table columns are scalar, so proofs stay complete. */
export type Typ = 'text' | 'zahl' | 'ganzzahl' | 'wahrheit' | 'datum'

/** A scalar value as JSON; a date is 'YYYY-MM-DD'. Which type it is, its column says. */
export type Wert = string | number | boolean

/** One entry of a closed value list; `name` is what a clerk reads instead of a code. */
interface Listenwert {
  readonly wert: Wert
  readonly name?: string
}

/** Type of a column and the values that can occur in it. */
export interface Spalte {
  /** Key of the value in the inputs or the output. */
  readonly id: string
  /** Heading, e.g. "Art des Vorgangs". */
  readonly name: string
  /** How a sentence names it, e.g. "die Art"; without it the heading in quotes. */
  readonly imSatz?: string
  readonly typ: Typ
  /** Closed list. For outputs of PRIORITY and OUTPUT ORDER the order is the priority, highest first. */
  readonly werte?: readonly Listenwert[]
}

/** An input column. */
export interface Eingabe extends Spalte {
  /** Text of exactly so many digits, as a postal code: neighbours are then known, so 12399 and 12400 leave no gap. */
  readonly ziffern?: number
  /** Values that can occur at all, as S-FEEL, e.g. "[0..150]". */
  readonly bereich?: string
}

/** An output column. */
export type Ausgabe = Spalte

/** Hit policy of DMN; COLLECT with its aggregator. */
export type Trefferregel =
  | 'UNIQUE'
  | 'ANY'
  | 'FIRST'
  | 'PRIORITY'
  | 'RULE ORDER'
  | 'OUTPUT ORDER'
  | 'COLLECT'
  | 'COLLECT +'
  | 'COLLECT <'
  | 'COLLECT >'
  | 'COLLECT #'

/** A row: one S-FEEL unary test per input ("-" = anything, "null" = missing), one value per output. */
export interface Zeile {
  readonly id: string
  readonly wenn: readonly string[]
  readonly dann: readonly Wert[]
  readonly notiz?: string
}

/** The catch-all: fires exactly when no row fires, also when inputs are missing or of the wrong type. DMN: default output. */
export interface Sonst {
  readonly dann: readonly Wert[]
  readonly notiz?: string
}

/** A decision table as plain JSON, as it is kept in a version. */
export interface Entscheidungstabelle {
  readonly name: string
  readonly trefferregel: Trefferregel
  readonly eingaben: readonly Eingabe[]
  readonly ausgaben: readonly Ausgabe[]
  readonly zeilen: readonly Zeile[]
  readonly sonst?: Sonst
}

/** Name of the catch-all in traces and findings; no row may be called so. */
export const sonstId = 'sonst'
