import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { istInBenutzung, nutzungsregel } from './in-benutzung.ts'

/**
 * Whether one of these ids has an account that reads messages: actively used, as the rule in force says (PF-01).
 * False for persons who are not of the own Dienststelle.
 */
export async function kontoInBenutzung(
  tx: Transaction,
  personIds: readonly string[],
  jetzt: Instant,
): Promise<boolean> {
  const { rows } = await sql<{ stand: string; registrierungsstufe: string; zuletztAngemeldet: Instant | null }>`
    select stand, registrierungsstufe, zuletzt_angemeldet as "zuletztAngemeldet"
      from konto.stand_fuer_personal(${[...personIds]}::uuid[])`.execute(tx)
  const regel = await nutzungsregel(tx, jetzt)
  return rows.some((konto) => istInBenutzung(konto, regel, jetzt))
}
