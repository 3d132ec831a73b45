import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'

/** A conversation without its messages. */
export interface Fadenkopf {
  readonly id: string
  /** The number people know it by. */
  readonly referenz: string
  readonly personId: string
  readonly kontoId: string | null
  readonly dienststelleId: string
  readonly anliegen: string
  readonly begonnen: Instant
  readonly begonnenVon: 'kunde' | 'stelle'
  readonly geschlossen: Instant | null
  readonly geschlossenGrund: string | null
}

/** Conversations as the one who asks may see them. */
const fadenfrage = (tx: Transaction) =>
  tx
    .selectFrom('postfach.faden')
    .select(['id', 'referenz', 'person_id as personId', 'konto_id as kontoId', 'dienststelle_id as dienststelleId'])
    .select(['anliegen', 'begonnen', 'geschlossen', 'geschlossen_grund as geschlossenGrund'])
    .select((eb) => eb.ref('begonnen_von').$castTo<'kunde' | 'stelle'>().as('begonnenVon'))

/** One conversation by its number. @throws NotFound if it is not there, or not for the one who asks (PF-13) */
export async function fadenMit(tx: Transaction, referenz: string): Promise<Fadenkopf> {
  const zeile = await fadenfrage(tx).where('referenz', '=', referenz).executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  return zeile
}

/** One conversation. @throws NotFound if it is not there, or not for the one who asks (PF-13) */
export async function fadenkopf(tx: Transaction, fadenId: string): Promise<Fadenkopf> {
  const zeile = await fadenfrage(tx).where('id', '=', fadenId).executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  return zeile
}
