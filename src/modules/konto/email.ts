import type { Transaction } from '../../platform/database/index.ts'
import type { Haus } from '../../platform/haus.ts'

/** Keyed hash that finds an address, however it is written in upper and lower case. */
export const emailHash = (haus: Haus, email: string): Buffer =>
  haus.krypto.suchhash('konto.email', email.normalize('NFC').toLowerCase())

const ort = (kontoId: string) => ({ tabelle: 'konto.konto', spalte: 'email', zeile: kontoId })

export const emailVerschluesseln = (haus: Haus, tx: Transaction, kontoId: string, email: string): Promise<Buffer> =>
  haus.krypto.verschluesseln(tx, { besitzer: kontoId, bestand: 'konto' }, ort(kontoId), email)

export const emailEntschluesseln = async (
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  bytes: Buffer,
): Promise<string> => (await haus.krypto.entschluesseln(tx, ort(kontoId), bytes)).toString()
