import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Antworten, Textteil, Umfang, Umfeld } from '../../strecke/index.ts'
import type { Bogenart } from './bogen.ts'

/** What a form begins with. */
interface Anfang {
  readonly antragId: string | null
  readonly dienststelleId: string
  /** Known already, to be confirmed (HA-07). */
  readonly vorbelegt: Antworten
}

/** Whether a form may be begun now; if not, why, and what comes next. */
export type Tor =
  | { readonly offen: Anfang }
  | { readonly zu: 'ohne-antrag' }
  | { readonly zu: 'umwandlung'; readonly stelle: string }
  /** Sent already; its number leads to how it stands. */
  | { readonly zu: 'abgesendet'; readonly referenz: string }

/** A kind of form: the same pages for all, with other questions and another door. */
export interface Formularart {
  readonly art: Bogenart
  /** Where its pages lie. */
  readonly pfad: string
  readonly umfang: Umfang
  readonly tor: (tx: Transaction, haus: Haus, kunde: Kunde) => Promise<Tor>
  /** The day from which ages and months are counted. */
  readonly stichtag: (tx: Transaction, antragId: string | null, begonnen: Tag) => Promise<Tag>
  /** Why nothing is asked of an area, where there is one reason. A form of changes lists no areas that it does not ask. */
  readonly grund?: (bereich: string, sprache: Sprache) => string | undefined
  /** Occupations that a field may suggest, where a list is loaded. */
  readonly berufe?: (tx: Transaction, jetzt: Instant) => Promise<Umfeld['berufe']>
  /** What a page works out from its answers, in words: sums of a business, gaps of a CV. */
  readonly ausgerechnet?: (
    seite: string,
    /** What counts of the answers of the page's person or entry; worked out only where it is asked for. */
    werte: () => NonNullable<Antworten[string]>,
    sprache: Sprache,
    heute: Tag,
  ) => readonly string[]
  /** What a page asks of these answers in particular, shown above its questions. */
  readonly hinweis?: (seite: string, antworten: Antworten, sprache: Sprache) => Textteil | undefined
  /** What must be done before, with these answers; shown above everything. */
  readonly warnung?: (antworten: Antworten, sprache: Sprache) => string | undefined
  /** Whether it may be sent only by someone who proved a moment ago that it is them, with these answers. */
  readonly geschuetzt?: (antworten: Antworten) => boolean
  /** What a person of the household is called, as far as the answers say. */
  readonly name: (antworten: Antworten, person: number) => string | undefined
}
