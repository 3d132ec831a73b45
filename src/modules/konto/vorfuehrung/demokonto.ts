import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { hashPasswort } from '../../../platform/passwort/index.ts'
import { emailHash, emailVerschluesseln } from '../email.ts'

interface Demokonto {
  readonly id: string
  readonly personId: string
  readonly email: string
  readonly passwort: string
}

/** True if the address has an account. */
export const demokontoDa = (haus: Haus, email: string): Promise<boolean> =>
  alsSystem(haus.db, 'anmeldung', async (tx) => {
    const eines = tx.selectFrom('konto.konto').select('id').where('email_hash', '=', emailHash(haus, email))
    return (await eines.executeTakeFirst()) !== undefined
  })

/**
 * An account of the demonstration with a password that is written down, bound as if by letter and used before (level 2). Never in
 * an installation that works.
 */
export async function demokonto(haus: Haus, { id, personId, email, passwort }: Demokonto): Promise<void> {
  if (!haus.config.DEMO) throw new Error('Konten mit bekanntem Passwort gibt es nur in der Vorführung')
  const [jetzt, geheimnis] = [haus.uhr.jetzt(), await hashPasswort(passwort)]
  await alsSystem(haus.db, 'anmeldung', async (tx) => {
    await tx
      .insertInto('konto.konto')
      .values({
        id,
        person_id: personId,
        email_hash: emailHash(haus, email),
        email: await emailVerschluesseln(haus, tx, id, email),
        registrierungsstufe: 'pin_brief',
        sprache: 'de',
        erstellt: jetzt,
        zuletzt_angemeldet: jetzt,
      })
      .execute()
    await tx
      .insertInto('konto.identitaet')
      .values({ id: neueId(), konto_id: id, art: 'passwort', geheimnis, erstellt: jetzt, geaendert: jetzt })
      .execute()
  })
}
