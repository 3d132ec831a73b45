import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { hashPasswort } from '../../../platform/passwort/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { codeHash } from '../code/ausstellen.ts'
import { emailHash } from '../email.ts'
import { inhaltVerschluesseln, neuesToken, tokenHash } from '../link/link.ts'
import { bindungErhoehen } from '../pin-brief/command.ts'

const VIERTELSTUNDE = 15 * 60

interface Eingabe {
  readonly art: 'wiederherstellung' | 'zugangsdaten'
  /** Address or user name of the account. */
  readonly kennung: string
  readonly code: string
}

/**
 * Redeems a code that stands for a lost or a first password, together with the account's name at the door, and opens the page for a
 * new password with a link of a quarter of an hour. Wrong codes count for nobody's letter: whoever has not got it cannot use it up;
 * guessing is slowed down by network.
 * - wiederherstellung: the app and its replacement codes end with it, they are among what was lost.
 * - zugangsdaten: the first sign-in of an account that staff created; whoever has the paper was identified (KO-06).
 * @returns the secret of the link, or undefined when code and account do not belong together
 */
export async function mitCodeHinein(haus: Haus, eingabe: Eingabe): Promise<string | undefined> {
  // A hash of what nobody knows, for accounts that have no password yet: the link sets the real one.
  const platzhalter = await hashPasswort(neuesToken())
  return alsSystem(haus.db, 'anmeldung', (tx) => einloesen(haus, tx, eingabe, platzhalter))
}

async function einloesen(
  haus: Haus,
  tx: Transaction,
  eingabe: Eingabe,
  platzhalter: string,
): Promise<string | undefined> {
  const jetzt = haus.uhr.jetzt()
  const hash = emailHash(haus, eingabe.kennung)
  const konto = await tx
    .selectFrom('konto.konto as k')
    .innerJoin('konto.code as c', 'c.konto_id', 'k.id')
    .select(['k.id', 'k.person_id', 'k.sprache', 'c.id as codeId'])
    .where('k.email_hash', '=', hash)
    .where('k.stand', '=', 'aktiv')
    .where('c.hash', '=', codeHash(haus, eingabe.code))
    .where('c.art', '=', eingabe.art)
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
  if (eingabe.art === 'wiederherstellung') {
    await tx.deleteFrom('konto.zweiter_faktor').where('konto_id', '=', konto.id).execute()
    await tx.deleteFrom('konto.ersatzcode').where('konto_id', '=', konto.id).execute()
  } else await bindungErhoehen(tx, konto.id, konto.person_id, jetzt)
  await passwortErmoeglichen(tx, konto.id, platzhalter, jetzt)
  const aktion = eingabe.art === 'wiederherstellung' ? 'konto.wiederhergestellt' : 'konto.erste-anmeldung'
  await protokollieren(tx, { aktion, objekt: konto.id, person: konto.person_id })
  return passwortlink(haus, tx, { kennung: eingabe.kennung, hash, sprache: konto.sprache })
}

/** The page for a new password changes one; an account without any gets one that nobody knows. */
async function passwortErmoeglichen(tx: Transaction, kontoId: string, geheimnis: string, jetzt: Date): Promise<void> {
  await tx
    .insertInto('konto.identitaet')
    .values({ id: neueId(), konto_id: kontoId, art: 'passwort', geheimnis, erstellt: jetzt, geaendert: jetzt })
    .onConflict((oc) => oc.column('konto_id').where('art', '=', 'passwort').doNothing())
    .execute()
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
