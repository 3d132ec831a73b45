import type { Tag } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { oeffne } from '../krypt.ts'

/** A protected address, as those with the right see it. */
export interface Auskunftssperre {
  readonly id: string
  readonly seit: Tag
  /** Day on which the term ends; the protection itself stays until it is lifted. */
  readonly befristetBis: Tag | null
  readonly grund: string
}

/** The protection in force under this id; undefined when there is none, or it is hidden from the one who asks. */
export async function auskunftssperreHeute(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
): Promise<Auskunftssperre | undefined> {
  const zeile = await tx
    .selectFrom('step.auskunftssperre')
    .selectAll()
    .where('person_id', '=', personId)
    .where('aufgehoben', 'is', null)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const grund = await oeffne(tx, krypto, 'auskunftssperre', zeile.id, zeile.grund, 'grund')
  return { id: zeile.id, seit: zeile.seit, befristetBis: zeile.befristet_bis, grund }
}
