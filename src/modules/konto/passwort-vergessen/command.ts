import { plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { emailHash } from '../email.ts'
import { inhaltVerschluesseln, neuesToken, tokenHash } from '../link/link.ts'

/** Seconds for which the link works: longer than mails to one address may be held back (mail/begrenzung.ts). */
const GUELTIG = 2 * 3600
/** Seconds after which its row is deleted; until then the notice of the change can still be sent. */
const AUFHEBEN = 26 * 3600

/**
 * Queues the mail for a new password. Whether there is an account only the worker finds out and only the mail says, so the
 * answer on the page is the same for every address.
 */
export async function passwortAnfordern(haus: Haus, tx: Transaction, email: string, sprache: Sprache): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  const id = neueId()
  const token = neuesToken()
  await tx
    .insertInto('konto.kennwort_zuruecksetzen')
    .values({
      id,
      email_hash: emailHash(haus, email),
      inhalt: await inhaltVerschluesseln(haus, tx, 'konto.kennwort_zuruecksetzen', id, { email, token }),
      token_hash: tokenHash(token),
      sprache,
      erstellt: jetzt,
      ablauf: plusSekunden(jetzt, GUELTIG),
    })
    .execute()
  await uebergeben(tx, { art: 'konto.kennwortmail', bezug: id, faellig: jetzt })
  await uebergeben(tx, { art: 'konto.kennwort-loeschen', bezug: id, faellig: plusSekunden(jetzt, AUFHEBEN) })
  await protokollieren(tx, { aktion: 'konto.passwort-angefordert', objekt: id })
}
