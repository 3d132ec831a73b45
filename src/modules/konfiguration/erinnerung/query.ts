import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Anlass } from './anlegen.ts'

/** A reminder as its history shows it, without whom it went to. */
export interface Erinnerung {
  readonly id: string
  readonly anlass: Anlass
  readonly tag: Tag
  readonly am: Instant
  /** When the mail server took it. */
  readonly gesendet: Instant | null
}

/** So many of the last reminders are shown. */
const ZAHL = 10

/** The last reminders of an office, newest first. */
export const erinnerungen = (tx: Transaction, dienststelleId: string): Promise<Erinnerung[]> =>
  tx
    .selectFrom('konfiguration.erinnerung')
    .select(['id', 'anlass', 'tag', 'am', 'gesendet'])
    .where('dienststelle_id', '=', dienststelleId)
    .orderBy('am', 'desc')
    .orderBy('id', 'desc')
    .limit(ZAHL)
    .$narrowType<{ anlass: Anlass }>()
    .execute()
