import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Sperrgrund, sperrgruende } from './gruende.ts'

/** A lock of an account, as far as the one who asks may see it. */
export interface Sperre {
  readonly grund: Sperrgrund
  readonly am: Instant
  readonly vonName: string
  readonly aufgehoben: Instant | null
}

/** Locks of an account, the newest first. */
export async function sperrenVon(tx: Transaction, kontoId: string): Promise<Sperre[]> {
  const zeilen = await tx
    .selectFrom('konto.sperre')
    .select(['grund', 'am', 'von_name as vonName', 'aufgehoben'])
    .where('konto_id', '=', kontoId)
    .orderBy('am', 'desc')
    .limit(20)
    .execute()
  return zeilen.map(({ grund, ...rest }) => ({ ...rest, grund: sperrgruende.find((g) => g === grund) ?? 'wunsch' }))
}

/** The lock that counts now. */
export const sperreHeute = async (tx: Transaction, kontoId: string): Promise<Sperre | undefined> =>
  (await sperrenVon(tx, kontoId)).find(({ aufgehoben }) => aufgehoben === null)
