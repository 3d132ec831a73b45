import type { Krypto } from '../../platform/crypto/index.ts'
import type { Transaction } from '../../platform/database/index.ts'

type Tabelle =
  | 'aenderung'
  | 'auskunftssperre'
  | 'bankverbindung'
  | 'kontakt'
  | 'mda'
  | 'nummer'
  | 'suche'
  | 'vertretung'

const ort = (tabelle: Tabelle, zeile: string, spalte: string) => ({ tabelle: `step.${tabelle}`, spalte, zeile })

/** Closes a text with the person's own key; it opens in this row of this table only. */
export const verschliesse = (
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  tabelle: Tabelle,
  zeile: string,
  klartext: string,
  spalte = 'inhalt',
): Promise<Buffer> =>
  krypto.verschluesseln(tx, { besitzer: personId, bestand: 'person' }, ort(tabelle, zeile, spalte), klartext)

export const oeffne = async (
  tx: Transaction,
  krypto: Krypto,
  tabelle: Tabelle,
  zeile: string,
  bytes: Buffer,
  spalte = 'inhalt',
): Promise<string> => (await krypto.entschluesseln(tx, ort(tabelle, zeile, spalte), bytes)).toString()

/** Keyed hash that finds a value without storing it in clear, as 32 hex digits. */
export const suchhash = (krypto: Krypto, wofuer: 'telefon' | 'email' | 'rv' | 'steuer_id', wert: string): string =>
  krypto.suchhash(`step.${wofuer}`, wert).toString('hex').slice(0, 32)
