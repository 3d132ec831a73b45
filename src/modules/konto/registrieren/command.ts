import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Sprache, spracheAus } from '../../../platform/i18n/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { emailHash } from '../email.ts'
import { inhaltEntschluesseln, inhaltVerschluesseln, neuesToken, tokenHash } from '../link/link.ts'

/** Seconds for which the link of a registration works; then everything about it is deleted. */
const GUELTIG = 24 * 3600

/** A registration as it is asked for; the password only as its hash. */
export interface Anmeldewunsch {
  readonly email: string
  readonly passwortHash: string
  readonly gastSitzungId: string
  /** Path of ours to go on with after confirming. */
  readonly weiter: string | undefined
  readonly sprache: Sprache
}

/**
 * Keeps an unconfirmed registration and queues its mail (KO-01). Does not look whether the address has an account: only the
 * worker does, in the mail itself. So page, time and traces are the same for a known and an unknown address.
 * @returns the id of the registration, valid for 24 hours
 */
export async function registrieren(haus: Haus, tx: Transaction, wunsch: Anmeldewunsch): Promise<string> {
  const jetzt = haus.uhr.jetzt()
  const id = neueId()
  const token = neuesToken()
  const ablauf = plusSekunden(jetzt, GUELTIG)
  await tx
    .insertInto('konto.registrierung')
    .values({
      id,
      email_hash: emailHash(haus, wunsch.email),
      inhalt: await inhaltVerschluesseln(haus, tx, 'konto.registrierung', id, { email: wunsch.email, token }),
      passwort_hash: wunsch.passwortHash,
      token_hash: tokenHash(token),
      gast_sitzung_id: wunsch.gastSitzungId,
      weiter: wunsch.weiter ?? null,
      sprache: wunsch.sprache,
      erstellt: jetzt,
      ablauf,
    })
    .execute()
  await uebergeben(tx, { art: 'konto.registrierungsmail', bezug: id, faellig: jetzt })
  await uebergeben(tx, { art: 'konto.registrierung-loeschen', bezug: id, faellig: ablauf })
  await protokollieren(tx, { aktion: 'konto.registrierung-begonnen', objekt: id })
  return id
}

/** The last registration of this browser, to show it and to send its mail again. */
export interface LetzteRegistrierung extends Anmeldewunsch {
  readonly bestaetigt: boolean
}

export async function letzteRegistrierung(
  haus: Haus,
  tx: Transaction,
  gastSitzungId: string,
  jetzt: Instant,
): Promise<LetzteRegistrierung | undefined> {
  const zeile = await tx
    .selectFrom('konto.registrierung')
    .selectAll()
    .where('gast_sitzung_id', '=', gastSitzungId)
    .where('ablauf', '>', jetzt)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const { email } = await inhaltEntschluesseln(haus, tx, 'konto.registrierung', zeile.id, zeile.inhalt)
  return {
    email,
    passwortHash: zeile.passwort_hash,
    gastSitzungId,
    weiter: zeile.weiter ?? undefined,
    sprache: spracheAus(zeile.sprache),
    bestaetigt: zeile.verwendet !== null,
  }
}
