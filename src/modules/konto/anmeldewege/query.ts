import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { emailEntschluesseln } from '../email.ts'
import { type Lage, lageVon } from '../stufe/lage.ts'

/** A way to sign in as its owner sees it; never what proves it. */
export interface Anmeldeweg {
  readonly id: string
  readonly art: 'passwort' | 'passkey' | 'bundid' | 'oidc'
  readonly bezeichnung: string
  readonly erstellt: Instant
  readonly zuletzt: Instant | null
}

export interface Zugaenge {
  readonly email: string
  readonly wege: readonly Anmeldeweg[]
  readonly lage: Lage
}

/** Every way into an account, oldest first. */
export async function zugaengeVon(haus: Haus, tx: Transaction, kontoId: string): Promise<Zugaenge> {
  const konto = await tx.selectFrom('konto.konto').select('email').where('id', '=', kontoId).executeTakeFirstOrThrow()
  const zeilen = await tx
    .selectFrom('konto.identitaet')
    .select(['id', 'art', 'bezeichnung', 'erstellt', 'zuletzt'])
    .where('konto_id', '=', kontoId)
    .orderBy('id')
    .execute()
  return {
    email: await emailEntschluesseln(haus, tx, kontoId, konto.email),
    wege: zeilen.map(({ art, ...rest }) => ({ ...rest, art: art as Anmeldeweg['art'] })),
    lage: await lageVon(tx, kontoId),
  }
}
