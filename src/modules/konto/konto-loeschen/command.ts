import { randomBytes } from 'node:crypto'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { emailEntschluesseln } from '../email.ts'
import { hinweisAnAdresse } from '../hinweis/command.ts'

/**
 * Deletes an account at its owner's wish: address, ways to sign in and drafts are gone, the last with their key, in backups too.
 * An empty row stays, so that what was sent keeps its sender. Person, applications and records are the office's and stay with it.
 */
export async function kontoLoeschen(
  haus: Haus,
  tx: Transaction,
  { kontoId, personId }: { kontoId: string; personId: string },
  jetzt: Instant,
): Promise<void> {
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['email', 'sprache'])
    .where('id', '=', kontoId)
    .where('stand', '<>', 'geloescht')
    .forUpdate()
    .executeTakeFirst()
  if (konto === undefined) return
  const email = await emailEntschluesseln(haus, tx, kontoId, konto.email)
  await hinweisAnAdresse(haus, tx, { art: 'geloescht', kontoId, email, sprache: konto.sprache }, jetzt)
  for (const tabelle of [
    'konto.identitaet',
    'konto.zweiter_faktor',
    'konto.ersatzcode',
    'konto.adresswechsel',
    'konto.verbund_angabe',
    'konto.oidc_eintrag',
  ] as const)
    await tx.deleteFrom(tabelle).where('konto_id', '=', kontoId).execute()
  await tx
    .updateTable('konto.konto')
    .set({ stand: 'geloescht', email_hash: randomBytes(32), email: Buffer.alloc(0), passwort_geaendert: jetzt })
    .where('id', '=', kontoId)
    .execute()
  await uebergeben(tx, { art: 'konto.schluessel-loeschen', bezug: kontoId, faellig: jetzt })
  await protokollieren(tx, { aktion: 'konto.geloescht', objekt: kontoId, person: personId })
}
