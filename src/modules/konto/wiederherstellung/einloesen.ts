import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { codeHash } from '../code/ausstellen.ts'
import { emailHash } from '../email.ts'
import { inhaltVerschluesseln, neuesToken, tokenHash } from '../link/link.ts'

const VIERTELSTUNDE = 15 * 60

/**
 * Redeems a recovery code together with the account's address or user name, and opens the page for a new password with a link of
 * a quarter of an hour. The app and its replacement codes end with it: they are among what was lost.
 * Wrong codes count for nobody's letter: whoever has not got it cannot use it up. Guessing is slowed down by network.
 * @returns the secret of the link, or undefined when code and account do not belong together
 */
export async function wiederherstellungEinloesen(
  haus: Haus,
  tx: Transaction,
  { kennung, code }: { kennung: string; code: string },
): Promise<string | undefined> {
  const jetzt = haus.uhr.jetzt()
  const hash = emailHash(haus, kennung)
  const konto = await tx
    .selectFrom('konto.konto as k')
    .innerJoin('konto.code as c', 'c.konto_id', 'k.id')
    .select(['k.id', 'k.person_id', 'k.sprache', 'c.id as codeId'])
    .where('k.email_hash', '=', hash)
    .where('k.stand', '=', 'aktiv')
    .where('c.hash', '=', codeHash(haus, code))
    .where('c.art', '=', 'wiederherstellung')
    .where('c.stand', '=', 'offen')
    .where('c.gueltig_bis', '>', jetzt)
    .forUpdate()
    .executeTakeFirst()
  if (konto === undefined) return undefined
  await tx
    .updateTable('konto.code')
    .set({ stand: 'eingeloest', beendet: jetzt, inhalt: null, eingeloest_von: konto.id })
    .where('id', '=', konto.codeId)
    .execute()
  await tx.deleteFrom('konto.zweiter_faktor').where('konto_id', '=', konto.id).execute()
  await tx.deleteFrom('konto.ersatzcode').where('konto_id', '=', konto.id).execute()
  await protokollieren(tx, { aktion: 'konto.wiederhergestellt', objekt: konto.id, person: konto.person_id })
  return passwortlink(haus, tx, { kennung, hash, sprache: konto.sprache })
}

/** The same link as in the mail for a new password, used at once. */
async function passwortlink(
  haus: Haus,
  tx: Transaction,
  { kennung, hash, sprache }: { kennung: string; hash: Buffer; sprache: string },
): Promise<string> {
  const jetzt = haus.uhr.jetzt()
  const id = neueId()
  const token = neuesToken()
  await tx
    .insertInto('konto.kennwort_zuruecksetzen')
    .values({
      id,
      email_hash: hash,
      inhalt: await inhaltVerschluesseln(haus, tx, 'konto.kennwort_zuruecksetzen', id, { email: kennung, token }),
      token_hash: tokenHash(token),
      sprache,
      erstellt: jetzt,
      ablauf: plusSekunden(jetzt, VIERTELSTUNDE),
    })
    .execute()
  return token
}
