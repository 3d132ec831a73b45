import { hkdfSync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Uhr } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { neueId } from '../ids.ts'
import type { Schluesselbund } from './schluesselbund.ts'
import { oeffnen, schliessen, schluesselIdVon } from './siegelform.ts'

/** Kinds of content that can be erased apart from each other. */
export type Bestand = 'gast' | 'konto' | 'antrag' | 'postfach' | 'akte' | 'person'

/** Whose key: the person, the account, or the guest session, per Bestand. */
export interface Eigentum {
  readonly besitzer: string
  readonly bestand: Bestand
}

/** Where a ciphertext lies; moved elsewhere it does not open. */
export interface Ort {
  readonly tabelle: string
  readonly spalte: string
  readonly zeile: string
}

/** Encryption of content at rest: data keys per owner and Bestand, wrapped by the versioned key of the installation. */
export interface Krypto {
  verschluesseln(tx: Transaction, eigentum: Eigentum, ort: Ort, klartext: Uint8Array | string): Promise<Buffer>
  /** @throws Error if the key was erased, or the bytes are not those of this place */
  entschluesseln(tx: Transaction, ort: Ort, bytes: Buffer): Promise<Buffer>
  /** Erases all keys of an owner: what was closed with them is gone, in backups too. As jc_worker for 'aufbewahrung'. */
  vernichten(tx: Transaction, besitzer: string): Promise<void>
  /** Keyed hash to look something up by equality (e-mail address, token) without storing it in clear. */
  suchhash(zweck: string, text: string): Buffer
  /**
   * Secret bytes for one purpose out of each version of the installation's key, the one in use first: the same in every process,
   * and new when the key file gets a new version. They are never stored.
   */
  ableiten(zweck: string, laenge: number): readonly { readonly nummer: number; readonly bytes: Buffer }[]
}

const MERKEN_MS = 5 * 60_000
const MERKEN_ZAHL = 5000

const ortstext = (ort: Ort): string => `${ort.tabelle}.${ort.spalte}.${ort.zeile}`
/** What a wrapped key is bound to. */
export const umschlag = (e: Eigentum, id: string): string => `crypto.schluessel.${e.besitzer}.${e.bestand}.${id}`

export function krypto(bund: Schluesselbund, uhr: Uhr): Krypto {
  const merken = gedaechtnis(uhr)
  // A key made in a transaction is known to that one only: after a rollback it would be a key that nobody stored.
  const eigene = new WeakMap<Transaction, Map<string, Gemerkt>>()

  /** New key for the owner, or the one that is there already. */
  async function schluesselFuer(tx: Transaction, eigentum: Eigentum): Promise<{ id: string; schluessel: Buffer }> {
    const name = `${eigentum.besitzer}.${eigentum.bestand}`
    const bekannt = merken.finde(name) ?? eigene.get(tx)?.get(name)
    if (bekannt !== undefined) return bekannt
    const id = neueId()
    const neu = randomBytes(32)
    const { nummer, schluessel } = bund.aktuell()
    const verpackt = schliessen(schluessel, id, umschlag(eigentum, id), neu)
    const zeile = await sql<{ id: string; version: number; verpackt: Buffer }>`
      select * from crypto.schluessel_fuer(${eigentum.besitzer}, ${eigentum.bestand}, ${id}, ${nummer}, ${verpackt})`.execute(
      tx,
    )
    const da = zeile.rows[0]
    if (da === undefined) throw new Error('Kein Datenschlüssel')
    const gefunden = {
      id: da.id,
      schluessel: oeffnen(bund.version(da.version), umschlag(eigentum, da.id), da.verpackt),
    }
    if (da.id === id) eigene.set(tx, (eigene.get(tx) ?? new Map<string, Gemerkt>()).set(name, gefunden))
    else merken.merke(name, gefunden)
    return gefunden
  }

  async function schluesselMitId(tx: Transaction, id: string): Promise<Buffer> {
    const bekannt = merken.finde(id)
    if (bekannt !== undefined) return bekannt.schluessel
    const zeile = await sql<Eigentum & { version: number; verpackt: Buffer }>`
      select * from crypto.schluessel_mit_id(${id})`.execute(tx)
    const da = zeile.rows[0]
    if (da === undefined) throw new Error('Der Schlüssel zu diesen Daten wurde gelöscht.')
    const schluessel = oeffnen(bund.version(da.version), umschlag(da, id), da.verpackt)
    merken.merke(id, { id, schluessel })
    return schluessel
  }

  return {
    async verschluesseln(tx, eigentum, ort, klartext) {
      const { id, schluessel } = await schluesselFuer(tx, eigentum)
      return schliessen(schluessel, id, ortstext(ort), typeof klartext === 'string' ? Buffer.from(klartext) : klartext)
    },
    async entschluesseln(tx, ort, bytes) {
      return oeffnen(await schluesselMitId(tx, schluesselIdVon(bytes)), ortstext(ort), bytes)
    },
    async vernichten(tx, besitzer) {
      await tx.deleteFrom('crypto.schluessel').where('besitzer', '=', besitzer).execute()
      merken.vergiss()
    },
    suchhash: (zweck, text) => bund.suchhash(zweck, text),
    ableiten: (zweck, laenge) =>
      bund.alle().map(({ nummer, schluessel }) => ({
        nummer,
        bytes: Buffer.from(hkdfSync('sha256', schluessel, Buffer.alloc(0), `ableiten\0${zweck}`, laenge)),
      })),
  }
}

interface Gemerkt {
  id: string
  schluessel: Buffer
}

/** Opened keys, at most 5,000 and for at most five minutes, so that an erased key is soon gone from every process. */
function gedaechtnis(uhr: Uhr) {
  const inhalt = new Map<string, Gemerkt & { bis: number }>()
  return {
    finde(name: string): Gemerkt | undefined {
      const da = inhalt.get(name)
      if (da === undefined || da.bis > uhr.jetzt().getTime()) return da
      inhalt.delete(name)
      return undefined
    },
    merke(name: string, gemerkt: Gemerkt): void {
      const aeltester = inhalt.keys().next().value
      if (inhalt.size >= MERKEN_ZAHL && aeltester !== undefined) inhalt.delete(aeltester)
      inhalt.set(name, { ...gemerkt, bis: uhr.jetzt().getTime() + MERKEN_MS })
    },
    vergiss: () => inhalt.clear(),
  }
}
