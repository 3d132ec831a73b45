import type { Wert } from '../tabelle.ts'

/** Kinds of findings. */
export type BefundArt =
  | 'aufbau'
  | 'unlesbar'
  | 'unbekannter-wert'
  | 'ausserhalb-des-rahmens'
  | 'totes-ziel'
  | 'sonst-fehlt'
  | 'passt-nie'
  | 'passt-immer'
  | 'doppelt'
  | 'verdeckt'
  | 'ueberschneidung'
  | 'luecke'
  | 'nicht-beweisbar'

/** What a check found, in a sentence for a clerk. */
export interface Befund {
  readonly art: BefundArt
  /** `sperrt`: the rulebook must not come into force. */
  readonly schwere: 'sperrt' | 'hinweis'
  /** Ids of the rows concerned; 'sonst' for the catch-all. */
  readonly zeilen: readonly string[]
  /** Id of the input or output concerned. */
  readonly spalte?: string
  readonly satz: string
  /** Inputs that show it: deciding them gives what the sentence says. null = missing. */
  readonly beispiel?: Readonly<Record<string, Wert | null>>
}

/** A finding that blocks. */
export const sperrt = (
  art: BefundArt,
  zeilen: readonly string[],
  satz: string,
  mehr: Pick<Befund, 'spalte' | 'beispiel'> = {},
): Befund => ({ art, schwere: 'sperrt', zeilen, satz, ...mehr })

/** A finding that only informs. */
export const hinweis = (
  art: BefundArt,
  zeilen: readonly string[],
  satz: string,
  mehr: Pick<Befund, 'spalte' | 'beispiel'> = {},
): Befund => ({ art, schwere: 'hinweis', zeilen, satz, ...mehr })
