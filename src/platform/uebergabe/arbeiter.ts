import type { Instant } from '../clock/index.ts'
import type { Haus } from '../haus.ts'

/** A claimed hand-over: which attempt it is, and what it is about. */
export interface Uebergabe {
  readonly id: string
  readonly art: string
  readonly bezug: string
  readonly dienststelle: string | null
  readonly erstellt: Instant
  /** 1 for the first attempt. */
  readonly versuch: number
}

/**
 * How an attempt ended. A thrown error is "try again with a growing pause".
 * 'spaeter' is waiting for someone else and does not count as a failed attempt.
 */
export type Ergebnis =
  | { readonly stand: 'zugestellt' }
  | { readonly stand: 'abgelehnt'; readonly grund: string }
  | { readonly stand: 'spaeter'; readonly faellig: Instant; readonly grund: string }

/** Does one kind of hand-over. Must be safe to run twice: the receiver can tell. */
export interface Arbeiter {
  readonly art: string
  /** Seconds from one run to the next, for periodic work: a row of its own that is claimed like any other and never ends. */
  readonly takt?: number
  bearbeite(haus: Haus, uebergabe: Uebergabe): Promise<Ergebnis>
}

const MINUTE = 60
const STUNDE = 60 * MINUTE
/** Seconds until the next attempt after the n-th failure; about nine days in all. */
const pausen = [2, 10, 30, MINUTE, 5 * MINUTE, 15 * MINUTE, STUNDE, 3 * STUNDE, 6 * STUNDE, 12 * STUNDE]
const VERSUCHE = 25

/** Seconds to wait after this many failed attempts; undefined when it is given to a person, which periodic work never is. */
export function pauseNach(versuche: number, takt?: number): number | undefined {
  if (takt !== undefined) return takt
  if (versuche >= VERSUCHE) return undefined
  return pausen[Math.min(versuche, pausen.length) - 1]
}
