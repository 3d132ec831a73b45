import type { Transaction } from '../../platform/database/index.ts'
import type { Haus } from '../../platform/haus.ts'
import { type Sprache, spracheAus } from '../../platform/i18n/index.ts'
import { emailEntschluesseln } from './email.ts'

/** Where mails to the owner of an account go, for the worker; undefined for an account that is gone or has no mailbox. */
export async function kontoadresse(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
): Promise<{ readonly email: string; readonly sprache: Sprache } | undefined> {
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['email', 'sprache'])
    .where('id', '=', kontoId)
    .where('stand', '=', 'aktiv')
    .executeTakeFirst()
  if (konto === undefined) return undefined
  const email = await emailEntschluesseln(haus, tx, kontoId, konto.email)
  return email.includes('@') ? { email, sprache: spracheAus(konto.sprache) } : undefined
}
