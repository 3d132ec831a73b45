import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'

/** What lies encrypted beside a link until it is used or ran out: whom it is for, and its secret for the mail. */
export interface Linkinhalt {
  readonly email: string
  readonly token: string
}

export type Linktabelle = 'konto.registrierung' | 'konto.kennwort_zuruecksetzen' | 'konto.adresswechsel'

/** A new secret of 256 bits for a link; only the mail holds it in clear. */
export const neuesToken = (): string => randomBytes(32).toString('base64url')

/** True for what can be a secret of ours; anything else needs no look into the database. */
export const istToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text)

/** By this the row is found. No key needed: nobody guesses 256 bits. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

const ort = (tabelle: Linktabelle, zeile: string) => ({ tabelle, spalte: 'inhalt', zeile })

/** Closes the content under a key of its own row, so that deleting the row's key erases it everywhere. */
export const inhaltVerschluesseln = (
  haus: Haus,
  tx: Transaction,
  tabelle: Linktabelle,
  id: string,
  inhalt: Linkinhalt,
): Promise<Buffer> =>
  haus.krypto.verschluesseln(tx, { besitzer: id, bestand: 'gast' }, ort(tabelle, id), JSON.stringify(inhalt))

export async function inhaltEntschluesseln(
  haus: Haus,
  tx: Transaction,
  tabelle: Linktabelle,
  id: string,
  bytes: Buffer,
): Promise<Linkinhalt> {
  return JSON.parse((await haus.krypto.entschluesseln(tx, ort(tabelle, id), bytes)).toString()) as Linkinhalt
}
