import type { FastifyInstance } from 'fastify'
import type { Instant } from './clock/index.ts'
import type { KundeZugriff, Transaction } from './database/index.ts'
import type { Haus } from './haus.ts'
import type { Sprache } from './i18n/index.ts'
import type { Arbeiter } from './uebergabe/index.ts'

/** Something that happened, as its customer reads it: one plain sentence, in the words of its own day. */
export interface VerlaufEintrag {
  readonly am: Instant
  readonly titel: string
  readonly text?: string
  /** Who acted, where it was not the customer: name of the office. */
  readonly wer?: string
  /** Where to read on; a path of ours. */
  readonly link?: { readonly href: string; readonly text: string }
}

/** The part of a history that a page shows: the newest `zahl` entries before the moment, or before now. */
export interface Ausschnitt {
  readonly vor?: Instant
  readonly zahl: number
}

/**
 * The history of one customer in one module, asked for in their own transaction. A short one may ignore the part asked for and give all; else it gives the newest
 * `zahl` entries strictly before `vor`, and with the last one all of the same moment. Order does not matter.
 */
export type Verlaufsquelle = (
  tx: Transaction,
  kunde: Omit<KundeZugriff, 'art'>,
  sprache: Sprache,
  ausschnitt: Ausschnitt,
) => Promise<readonly VerlaufEintrag[]>

/** What hangs on a person's id in one module, as a count: never a line of it. */
export interface Anhang {
  readonly personId: string
  /** In words for staff, in the plural: "Anträge". */
  readonly was: string
  readonly zahl: number
  readonly neueste: Instant
}

/**
 * What hangs on these ids, for staff who merge persons (docs/adr/0031); of ids that are not in their hands nothing.
 * @param seit only what came after this moment
 */
export type Anhangquelle = (
  tx: Transaction,
  personIds: readonly string[],
  seit: Instant | undefined,
) => Promise<readonly Anhang[]>

/** The manifest of a module: what the house takes from it. src/app.ts passes the list; a new field needs an ADR. */
export interface Modul {
  readonly name: string
  readonly routes?: (web: FastifyInstance, haus: Haus) => void
  readonly worker?: readonly Arbeiter[]
  readonly verlauf?: Verlaufsquelle
  readonly anhang?: Anhangquelle
}
