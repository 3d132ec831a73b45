import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { emailEntschluesseln, emailHash, emailVerschluesseln } from '../email.ts'
import { hinweisAnAdresse } from '../hinweis/command.ts'
import { inhaltEntschluesseln, inhaltVerschluesseln, istToken, neuesToken, tokenHash } from '../link/link.ts'

/** Seconds for which the link works. */
const GUELTIG = 24 * 3600

/** Asks the new mailbox to confirm. Whether the address has an account already only its own mailbox learns. */
export async function wechselBeginnen(
  haus: Haus,
  tx: Transaction,
  { kontoId, personId }: { kontoId: string; personId: string },
  email: string,
): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  const id = neueId()
  const token = neuesToken()
  await tx
    .insertInto('konto.adresswechsel')
    .values({
      id,
      konto_id: kontoId,
      email_hash: emailHash(haus, email),
      inhalt: await inhaltVerschluesseln(haus, tx, 'konto.adresswechsel', id, { email, token }),
      token_hash: tokenHash(token),
      erstellt: jetzt,
      ablauf: plusSekunden(jetzt, GUELTIG),
    })
    .execute()
  await uebergeben(tx, { art: 'konto.adresswechselmail', bezug: id, faellig: jetzt })
  await uebergeben(tx, { art: 'konto.adresswechsel-loeschen', bezug: id, faellig: plusSekunden(jetzt, GUELTIG) })
  await protokollieren(tx, { aktion: 'konto.adresswechsel-begonnen', objekt: kontoId, person: personId })
}

/** The new address that a link of this account stands for; undefined when it does not count (any more). */
export async function wechselAnsehen(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  token: unknown,
  jetzt: Instant,
): Promise<string | undefined> {
  if (!istToken(token)) return undefined
  const zeile = await tx
    .selectFrom('konto.adresswechsel')
    .select(['id', 'inhalt'])
    .where('token_hash', '=', tokenHash(token))
    .where('konto_id', '=', kontoId)
    .where('verwendet', 'is', null)
    .where('ablauf', '>', jetzt)
    .executeTakeFirst()
  return zeile && (await inhaltEntschluesseln(haus, tx, 'konto.adresswechsel', zeile.id, zeile.inhalt)).email
}

/**
 * Uses the link once: the account has the new address, its owner is told at the old one, and other links for a new address end.
 * @returns the new address; 'vergeben' when another account has it by now; undefined when the link does not count
 */
export async function wechselBestaetigen(
  haus: Haus,
  tx: Transaction,
  { kontoId, personId }: { kontoId: string; personId: string },
  token: string,
  jetzt: Instant,
): Promise<{ email: string } | 'vergeben' | undefined> {
  const neu = await wechselAnsehen(haus, tx, kontoId, token, jetzt)
  if (neu === undefined) return undefined
  const hash = emailHash(haus, neu)
  // The same lock as for a registration of this address (bestaetigen/command.ts).
  await sql`select pg_advisory_xact_lock(726100, hashtext(encode(${hash}::bytea, 'hex')))`.execute(tx)
  const anderes = await tx.selectFrom('konto.konto').select('id').where('email_hash', '=', hash).executeTakeFirst()
  if (anderes !== undefined && anderes.id !== kontoId) return 'vergeben'
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['email', 'sprache', 'registrierungsstufe'])
    .where('id', '=', kontoId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const alt = await emailEntschluesseln(haus, tx, kontoId, konto.email)
  await tx
    .updateTable('konto.konto')
    .set({
      email_hash: hash,
      email: await emailVerschluesseln(haus, tx, kontoId, neu),
      ...(konto.registrierungsstufe === 'keine' && { registrierungsstufe: 'email' }),
    })
    .where('id', '=', kontoId)
    .execute()
  await tx
    .updateTable('konto.adresswechsel')
    .set({ verwendet: jetzt })
    .where('konto_id', '=', kontoId)
    .where('verwendet', 'is', null)
    .execute()
  await hinweisAnAdresse(haus, tx, { art: 'adresse-neu', kontoId, email: alt, sprache: konto.sprache }, jetzt)
  await protokollieren(tx, { aktion: 'konto.adresse-geaendert', objekt: kontoId, person: personId })
  return { email: neu }
}
