import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { emailEntschluesseln } from '../email.ts'

/** The account as its owner sees it; never the password's hash. */
export interface KontoAnzeige {
  readonly email: string
  readonly erstellt: Instant
  readonly zuletztAngemeldet: Instant | null
}

export async function kontoAnzeigen(haus: Haus, tx: Transaction, kontoId: string): Promise<KontoAnzeige> {
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['email', 'erstellt', 'zuletzt_angemeldet'])
    .where('id', '=', kontoId)
    .executeTakeFirst()
  if (konto === undefined) throw new NotFound()
  const email = await emailEntschluesseln(haus, tx, kontoId, konto.email)
  return { email, erstellt: konto.erstellt, zuletztAngemeldet: konto.zuletzt_angemeldet }
}
