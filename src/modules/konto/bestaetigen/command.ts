import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { internetpersonAnlegen } from '../../step/index.ts'
import { emailVerschluesseln } from '../email.ts'
import { verbrauchen, vorgemerkt } from '../freischaltcode/vormerken.ts'
import { herkunftVerknuepfen } from '../herkunft/herkunft.ts'
import { inhaltEntschluesseln, tokenHash } from '../link/link.ts'

/** 'schon-da': the address got its account by another link meanwhile. */
export type Bestaetigung =
  | { readonly art: 'angelegt'; readonly kontoId: string; readonly email: string; readonly weiter: string | undefined }
  | { readonly art: 'schon-da' }
  | { readonly art: 'alt' }

/**
 * Uses a registration's link once: creates the account at level 1 with its Internetperson (KO-01, KO-02) and gives it what was
 * typed in the guest sessions, of the browser that registered and of the one that confirms. Where one of them typed a
 * Freischaltcode before, the account is that person's at once: no Internetperson, no duplicate (KO-08).
 */
export async function bestaetigen(
  haus: Haus,
  tx: Transaction,
  token: string,
  gastSitzungId: string | undefined,
): Promise<Bestaetigung> {
  const jetzt = haus.uhr.jetzt()
  const zeile = await einloesen(tx, token, jetzt)
  if (zeile === undefined) return { art: 'alt' }
  if (await kontoGibtEs(tx, zeile.email_hash)) return { art: 'schon-da' }
  const { email } = await inhaltEntschluesseln(haus, tx, 'konto.registrierung', zeile.id, zeile.inhalt)
  const kontoId = neueId()
  const gaeste = [zeile.gast_sitzung_id, gastSitzungId]
  const freischaltung = await vorgemerkt(tx, gaeste, jetzt)
  const personId = freischaltung?.personId ?? (await internetpersonAnlegen(tx, jetzt))
  const bindung = freischaltung === undefined ? 'email' : 'pin_brief'
  await tx
    .insertInto('konto.konto')
    .values({
      id: kontoId,
      person_id: personId,
      email_hash: zeile.email_hash,
      email: await emailVerschluesseln(haus, tx, kontoId, email),
      registrierungsstufe: bindung,
      sprache: zeile.sprache,
      erstellt: jetzt,
      zuletzt_angemeldet: jetzt,
    })
    .execute()
  await tx
    .insertInto('konto.identitaet')
    .values({
      id: neueId(),
      konto_id: kontoId,
      art: 'passwort',
      geheimnis: zeile.passwort_hash,
      erstellt: jetzt,
      geaendert: jetzt,
    })
    .execute()
  await herkunftVerknuepfen(tx, kontoId, gaeste, jetzt)
  if (freischaltung) await verbrauchen(tx, freischaltung, kontoId, jetzt)
  await protokollieren(tx, { aktion: 'konto.angelegt', objekt: kontoId, person: personId, angaben: { stufe: bindung } })
  await protokollieren(tx, { aktion: 'konto.angemeldet', objekt: kontoId, person: personId })
  return { art: 'angelegt', kontoId, email, weiter: zeile.weiter ?? undefined }
}

const einloesen = (tx: Transaction, token: string, jetzt: Instant) =>
  tx
    .updateTable('konto.registrierung')
    .set({ verwendet: jetzt })
    .where('token_hash', '=', tokenHash(token))
    .where('verwendet', 'is', null)
    .where('ablauf', '>', jetzt)
    .returning(['id', 'email_hash', 'inhalt', 'passwort_hash', 'gast_sitzung_id', 'weiter', 'sprache'])
    .executeTakeFirst()

/** Two links to one address, pressed at the same moment, wait for each other here; the second finds the first's account. */
export async function kontoGibtEs(tx: Transaction, emailHash: Buffer): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(726100, hashtext(encode(${emailHash}::bytea, 'hex')))`.execute(tx)
  const da = await tx.selectFrom('konto.konto').select('id').where('email_hash', '=', emailHash).executeTakeFirst()
  return da !== undefined
}
