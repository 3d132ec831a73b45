import type { Dateiart } from '../art.ts'
import type { Grund } from '../meldung.ts'

/** One file for the child. */
export interface Auftrag {
  readonly art: Dateiart
  readonly bytes: Uint8Array
}

/** A picture made upright and smaller, without its metadata; a PDF, cleaned if it needed to be; or why neither is possible. */
export type Werkstueck =
  | { readonly bild: Uint8Array; readonly breite: number; readonly hoehe: number }
  | { readonly pdf: Uint8Array; readonly seiten: number }
  | { readonly grund: Grund }
