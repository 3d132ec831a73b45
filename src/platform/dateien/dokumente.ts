import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Uhr } from '../clock/index.ts'
import type { Eigentum, Krypto } from '../crypto/index.ts'
import type { Transaction } from '../database/index.ts'
import { neueId } from '../ids.ts'
import type { Speicher } from './speicher.ts'

/** A stored object: id, size in bytes and SHA-256 (lower-case hex) of what was put in. */
interface Objekt {
  readonly id: string
  readonly groesse: number
  readonly sha256: string
}

/** An object is gone or no longer what was put in. Waiting does not help; somebody must be told (EA-01). */
export class Verletzt extends Error {
  override readonly name = 'Verletzt'
}

/** Documents and files, encrypted before they leave us. */
export interface Dokumente {
  /**
   * Stores first, then notes: if the transaction fails, an object without a note is left, which nobody can open; never a note
   * without its object. @throws Error if the store has no room or does not answer; the transaction then fails whole
   */
  ablegen(tx: Transaction, neu: Eigentum & { inhalt: Uint8Array }): Promise<Objekt>
  /** @throws Verletzt if it is gone, or not what was put in; another Error if the store does not answer just now */
  lesen(tx: Transaction, id: string): Promise<Buffer>
  /**
   * Erases object and note, for 'aufbewahrung'. What is gone already is no error: called by a hand-over, it is done again until both
   * are gone.
   */
  loeschen(tx: Transaction, id: string): Promise<void>
}

const ort = (id: string) => ({ tabelle: 'dateien.objekt', spalte: 'inhalt', zeile: id })
const summe = (inhalt: Uint8Array): string => createHash('sha256').update(inhalt).digest('hex')

export function dokumente(speicher: Speicher, krypto: Krypto, uhr: Uhr): Dokumente {
  return {
    async ablegen(tx, { inhalt, ...eigentum }) {
      const objekt = { id: neueId(), groesse: inhalt.length, sha256: summe(inhalt) }
      await speicher.legen(objekt.id, await krypto.verschluesseln(tx, eigentum, ort(objekt.id), inhalt))
      await tx
        .insertInto('dateien.objekt')
        .values({ ...objekt, besitzer: eigentum.besitzer, abgelegt: uhr.jetzt() })
        .execute()
      return objekt
    },
    async lesen(tx, id) {
      const { rows } = await sql<{ sha256: string }>`select * from dateien.objekt_mit_id(${id})`.execute(tx)
      const [objekt] = rows
      if (objekt === undefined) throw new Verletzt('Das Objekt ist nicht verzeichnet.')
      const bytes = await speicher.holen(id)
      if (bytes === undefined) throw new Verletzt('Das Objekt fehlt.')
      const inhalt = await geoeffnet(krypto, tx, id, bytes)
      if (summe(inhalt) !== objekt.sha256) throw new Verletzt('Das Objekt wurde verändert.')
      return inhalt
    },
    async loeschen(tx, id) {
      await speicher.loeschen(id)
      await tx.deleteFrom('dateien.objekt').where('id', '=', id).execute()
    },
  }
}

/** Bytes that do not open were changed or moved, or their key was erased; a fault of the database stays what it is. */
async function geoeffnet(krypto: Krypto, tx: Transaction, id: string, bytes: Buffer): Promise<Buffer> {
  try {
    return await krypto.entschluesseln(tx, ort(id), bytes)
  } catch (fehler) {
    if (fehler instanceof Error && 'severity' in fehler) throw fehler
    throw new Verletzt('Das Objekt lässt sich nicht öffnen.', { cause: fehler })
  }
}
