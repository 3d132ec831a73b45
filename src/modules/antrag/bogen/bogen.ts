import type { Instant } from '../../../platform/clock/index.ts'
import type { Bogeninhalt } from '../../strecke/index.ts'

/** Kinds of forms that a customer fills in; all by the same pages. */
export type Bogenart = 'hauptantrag' | 'wba' | 'vaem' | Profilteil

/** The three eServices of the labour-market profile (OA-01). */
export const profilteile = ['oap-situation', 'oap-lebenslauf', 'oap-rahmen'] as const
export type Profilteil = (typeof profilteile)[number]

export const istProfilteil = (art: string): art is Profilteil => (profilteile as readonly string[]).includes(art)

/** A form being filled in, or sent. */
export interface Bogen extends Bogeninhalt {
  readonly id: string
  readonly art: Bogenart
  /** The Tag der Antragstellung it belongs to. */
  readonly antragId: string | null
  readonly personId: string
  readonly kontoId: string
  readonly dienststelleId: string
  /** Id of the version of the forms. */
  readonly fassungId: string
  /** Counts up with each save. */
  readonly version: number
  readonly begonnen: Instant
  readonly gespeichert: Instant
  /** When it is deleted, unless it is saved again or sent. */
  readonly endet: Instant
  readonly geloescht: Instant | null
  readonly abgesendet: Instant | null
}
