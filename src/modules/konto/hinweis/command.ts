import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'

/** What an account's owner learns by mail, without content: only that it happened, and what to do if it was not them. */
export const hinweisarten = [
  'neues-geraet',
  'fehlversuche',
  'code-falsch',
  'weg-neu',
  'weg-entfernt',
  'app-neu',
  'app-entfernt',
  'codes-neu',
  'code-benutzt',
  'passwort-neu',
  'adresse-neu',
  'bindung',
  'gesperrt',
  'entsperrt',
  'geloescht',
] as const
export type Hinweisart = (typeof hinweisarten)[number]

/** Whom it concerns: an account, or whoever has this address, if anyone. */
type Empfaenger = { readonly kontoId: string } | { readonly emailHash: Buffer }

/** Queues a notice to the account's address of that moment when it is sent. */
export async function hinweisGeben(
  tx: Transaction,
  hinweis: { readonly art: Hinweisart } & Empfaenger,
  jetzt: Instant,
): Promise<void> {
  const id = neueId()
  const wem = 'kontoId' in hinweis ? { konto_id: hinweis.kontoId } : { email_hash: hinweis.emailHash }
  await tx
    .insertInto('konto.hinweis')
    .values({ id, art: hinweis.art, erstellt: jetzt, ...wem })
    .execute()
  await uebergeben(tx, { art: 'konto.hinweismail', bezug: id, faellig: jetzt })
}

const ort = (id: string) => ({ tabelle: 'konto.hinweis', spalte: 'inhalt', zeile: id })

/** Queues a notice to an address that is the account's no longer. It lies encrypted under a key of its own until it is sent. */
export async function hinweisAnAdresse(
  haus: Haus,
  tx: Transaction,
  hinweis: { readonly art: Hinweisart; readonly kontoId: string; readonly email: string; readonly sprache: string },
  jetzt: Instant,
): Promise<void> {
  const id = neueId()
  const inhalt = await haus.krypto.verschluesseln(tx, { besitzer: id, bestand: 'gast' }, ort(id), hinweis.email)
  await tx
    .insertInto('konto.hinweis')
    .values({ id, art: hinweis.art, konto_id: hinweis.kontoId, inhalt, sprache: hinweis.sprache, erstellt: jetzt })
    .execute()
  await uebergeben(tx, { art: 'konto.hinweismail', bezug: id, faellig: jetzt })
}

export const adresseAusHinweis = async (haus: Haus, tx: Transaction, id: string, inhalt: Buffer): Promise<string> =>
  (await haus.krypto.entschluesseln(tx, ort(id), inhalt)).toString()
