import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Someone who registered online and is not converted yet; name and birth date are what they declared, if anything. */
export interface Internetperson {
  readonly id: string
  /** All ids of the person, the leading one first. */
  readonly ids: readonly string[]
  readonly vorname: string | null
  readonly nachname: string | null
  readonly geburtsdatum: Tag | null
  readonly erstellt: Instant
}

/**
 * Internetpersonen of one office, the longest waiting first (ST-01).
 * @param nach last id of the page before
 */
export async function internetpersonen(
  tx: Transaction,
  dienststelleId: string,
  nach: string,
  zahl: number,
): Promise<readonly Internetperson[]> {
  const { rows } =
    await sql<Internetperson>`select * from step.internetpersonen(${dienststelleId}, ${nach}, ${zahl}::int)`.execute(tx)
  return rows
}
