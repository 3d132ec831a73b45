import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { inhaltEntschluesseln, istToken, tokenHash } from '../link/link.ts'

/** What a link leads to. 'alt': unknown, ran out or deleted – all three look the same. */
export type Linkstand =
  | { readonly art: 'alt' }
  | { readonly art: 'verwendet'; readonly weiter: string | undefined }
  | {
      readonly art: 'offen'
      readonly id: string
      readonly email: string
      readonly passwortHash: string
      readonly gastSitzungId: string
    }

/** Looks at a registration's link without using it: mail scanners open links too. */
export async function linkAnsehen(haus: Haus, tx: Transaction, token: unknown, jetzt: Instant): Promise<Linkstand> {
  if (!istToken(token)) return { art: 'alt' }
  const zeile = await tx
    .selectFrom('konto.registrierung')
    .select(['id', 'inhalt', 'passwort_hash', 'gast_sitzung_id', 'weiter', 'verwendet'])
    .where('token_hash', '=', tokenHash(token))
    .where('ablauf', '>', jetzt)
    .executeTakeFirst()
  if (zeile === undefined) return { art: 'alt' }
  if (zeile.verwendet !== null) return { art: 'verwendet', weiter: zeile.weiter ?? undefined }
  const { email } = await inhaltEntschluesseln(haus, tx, 'konto.registrierung', zeile.id, zeile.inhalt)
  return { art: 'offen', id: zeile.id, email, passwortHash: zeile.passwort_hash, gastSitzungId: zeile.gast_sitzung_id }
}
