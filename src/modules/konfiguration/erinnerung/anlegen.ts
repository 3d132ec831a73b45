import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { personalMitRolle } from '../../organisation/index.ts'
import { einstellungenVon } from '../einstellungen/nachschlagen.ts'
import type { Fristfunktion } from '../frist/query.ts'

/** Kind of the hand-over that sends one reminder. */
export const erinnerungsart = 'konfiguration.erinnerung'

/** Why an office is reminded: its deadline comes near, somebody asks it to, or what is scheduled is not in order. */
export type Anlass = 'frist' | 'bitte' | 'nachpruefung'

interface NeueErinnerung {
  readonly dienststelleId: string
  readonly anlass: Anlass
  readonly funktion?: Fristfunktion
  /** Last day of the deadline, or the day on which the version would count. */
  readonly tag: Tag
  /** Who asked for it; none: the system by itself. */
  readonly vonId?: string
}

/**
 * Reminds an office of its settings (KT-06): who answers for them, else all who may write them, else the office by its own address.
 * @returns how many mails will go
 */
export async function erinnern(tx: Transaction, neu: NeueErinnerung, jetzt: Instant): Promise<number> {
  const { dienststelleId, anlass, funktion = null, tag, vonId = null } = neu
  const leute = await empfaenger(tx, dienststelleId, jetzt)
  const grund = { dienststelle_id: dienststelleId, anlass, funktion, tag, am: jetzt, von_id: vonId }
  for (const personal_id of leute) {
    const id = neueId()
    await tx
      .insertInto('konfiguration.erinnerung')
      .values({ id, personal_id, ...grund })
      .execute()
    await uebergeben(tx, { art: erinnerungsart, bezug: id, dienststelle: dienststelleId, faellig: jetzt })
  }
  return leute.length
}

async function empfaenger(tx: Transaction, dienststelleId: string, am: Instant): Promise<(string | null)[]> {
  const { verantwortlich } = (await einstellungenVon(tx, dienststelleId, am)).einstellungen
  const alle = (await personalMitRolle(tx, dienststelleId, 'konfiguration')).map(({ id }) => id)
  if (alle.length === 0) return [null]
  return verantwortlich !== null && alle.includes(verantwortlich) ? [verantwortlich] : alle
}
