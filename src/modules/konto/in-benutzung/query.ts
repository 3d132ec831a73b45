import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'

/**
 * Whether one of these ids has an account that reads messages (PF-01): bound by letter or ID card, used at least once, not locked.
 * False for persons who are not of the own Dienststelle.
 */
export async function kontoInBenutzung(tx: Transaction, personIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select exists (
    select from konto.stand_fuer_personal(${[...personIds]}::uuid[])
      where stand = 'aktiv' and registrierungsstufe in ('pin_brief', 'ausweis') and zuletzt_angemeldet is not null) as ja`.execute(
    tx,
  )
  return rows[0]?.ja ?? false
}
