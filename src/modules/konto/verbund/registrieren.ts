import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { internetpersonAnlegen } from '../../step/index.ts'
import { kontoGibtEs } from '../bestaetigen/command.ts'
import { emailHash, emailVerschluesseln } from '../email.ts'
import { herkunftVerknuepfen } from '../herkunft/herkunft.ts'
import { istToken, neuesToken, tokenHash } from '../link/link.ts'
import { alsNachweis, type Nachweis } from './nachweis.ts'
import { verbinden } from './verbinden.ts'

/** Seconds for which the link works; then everything about it is deleted. */
const GUELTIG = 24 * 3600

export interface Inhalt {
  readonly email: string
  readonly token: string
  readonly nachweis: Nachweis
}

const ort = (id: string) => ({ tabelle: 'konto.verbund_registrierung', spalte: 'inhalt', zeile: id })

export async function inhaltOeffnen(haus: Haus, tx: Transaction, id: string, bytes: Buffer): Promise<Inhalt> {
  const roh = JSON.parse((await haus.krypto.entschluesseln(tx, ort(id), bytes)).toString()) as Inhalt
  return { email: roh.email, token: roh.token, nachweis: alsNachweis(roh.nachweis) }
}

/** A registration with a proved identity, as it is asked for. */
interface Wunsch {
  readonly email: string
  readonly nachweis: Nachweis
  readonly gastSitzungId: string
  readonly weiter: string | undefined
  readonly sprache: Sprache
}

/**
 * Keeps an unconfirmed registration and queues its mail. As with a password, only the worker looks whether the address has an
 * account: page, time and traces are the same for a known and an unknown one (adr/0018).
 */
export async function registrieren(haus: Haus, tx: Transaction, wunsch: Wunsch): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  const id = neueId()
  const token = neuesToken()
  const inhalt: Inhalt = { email: wunsch.email, token, nachweis: wunsch.nachweis }
  await tx
    .insertInto('konto.verbund_registrierung')
    .values({
      id,
      email_hash: emailHash(haus, wunsch.email),
      inhalt: await haus.krypto.verschluesseln(tx, { besitzer: id, bestand: 'gast' }, ort(id), JSON.stringify(inhalt)),
      token_hash: tokenHash(token),
      gast_sitzung_id: wunsch.gastSitzungId,
      weiter: wunsch.weiter ?? null,
      sprache: wunsch.sprache,
      erstellt: jetzt,
      ablauf: plusSekunden(jetzt, GUELTIG),
    })
    .execute()
  await uebergeben(tx, { art: 'konto.verbundmail', bezug: id, faellig: jetzt })
  await protokollieren(tx, {
    aktion: 'konto.registrierung-begonnen',
    objekt: id,
    angaben: { art: wunsch.nachweis.art },
  })
}

/** A registration whose link is open. */
export interface Offen extends Inhalt {
  readonly id: string
  readonly gastSitzungId: string
  readonly weiter: string | undefined
}

/** The registration that a link leads to, or the last one of a guest session; undefined once it was used or ran out. */
export async function offeneRegistrierung(
  haus: Haus,
  tx: Transaction,
  gesucht: { readonly token: unknown } | { readonly gastSitzungId: string },
): Promise<Offen | undefined> {
  if ('token' in gesucht && !istToken(gesucht.token)) return undefined
  let suche = tx
    .selectFrom('konto.verbund_registrierung')
    .select(['id', 'inhalt', 'gast_sitzung_id', 'weiter'])
    .where('verwendet', 'is', null)
    .where('ablauf', '>', haus.uhr.jetzt())
  suche =
    'token' in gesucht
      ? suche.where('token_hash', '=', tokenHash(String(gesucht.token)))
      : suche.where('gast_sitzung_id', '=', gesucht.gastSitzungId)
  const zeile = await suche.orderBy('id', 'desc').executeTakeFirst()
  if (zeile === undefined) return undefined
  const inhalt = await inhaltOeffnen(haus, tx, zeile.id, zeile.inhalt)
  return { ...inhalt, id: zeile.id, gastSitzungId: zeile.gast_sitzung_id, weiter: zeile.weiter ?? undefined }
}

export type Bestaetigung =
  | { readonly art: 'angelegt'; readonly kontoId: string; readonly personId: string; readonly identitaetId: string }
  | { readonly art: 'schon-da' }

/**
 * Uses a link once: creates the account with its Internetperson (KO-01) and the proved identity as its way to sign in.
 * 'schon-da': used meanwhile, or address or identity got an account by another way.
 */
export async function bestaetigen(
  haus: Haus,
  tx: Transaction,
  offen: Offen,
  sprache: Sprache,
  gastSitzungId: string | undefined,
): Promise<Bestaetigung> {
  const jetzt = haus.uhr.jetzt()
  const hash = emailHash(haus, offen.email)
  if (!(await einloesen(tx, offen.id, jetzt)) || (await kontoGibtEs(tx, hash))) return { art: 'schon-da' }
  const kontoId = neueId()
  const personId = await internetpersonAnlegen(tx, jetzt)
  await tx
    .insertInto('konto.konto')
    .values({
      id: kontoId,
      person_id: personId,
      email_hash: hash,
      email: await emailVerschluesseln(haus, tx, kontoId, offen.email),
      registrierungsstufe: 'email',
      sprache,
      erstellt: jetzt,
    })
    .execute()
  const identitaetId = await verbinden(haus, tx, kontoId, offen.nachweis)
  if (identitaetId === undefined) throw new IdentitaetVergeben()
  await herkunftVerknuepfen(tx, kontoId, [offen.gastSitzungId, gastSitzungId], jetzt)
  await protokollieren(tx, {
    aktion: 'konto.angelegt',
    objekt: kontoId,
    person: personId,
    angaben: { stufe: 'email', art: offen.nachweis.art },
  })
  return { art: 'angelegt', kontoId, personId, identitaetId }
}

/** Two links for one identity, pressed one after the other: the second creates nothing. */
export class IdentitaetVergeben extends Error {
  override readonly name = 'IdentitaetVergeben'
}

async function einloesen(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const ergebnis = await tx
    .updateTable('konto.verbund_registrierung')
    .set({ verwendet: jetzt })
    .where('id', '=', id)
    .where('verwendet', 'is', null)
    .executeTakeFirst()
  return ergebnis.numUpdatedRows === 1n
}
