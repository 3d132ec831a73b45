import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'

type Wie = Pick<Haus, 'config' | 'krypto'>

const TAG = 24 * 3600
/** An answer may take as long after the newest mail of the conversation; the desk is open longer. */
const ANTWORT_TAGE = 90
/** Hexadecimal characters: mail programs that write addresses in lower case change nothing. 160 bits. */
const STELLEN = 40

/** The secret part of the address. It is made from the id by the key of the installation, so that a mail sent twice bears the same. */
const geheimnis = ({ krypto }: Wie, id: string): string =>
  krypto.suchhash('postfach.kennzeichen', id).toString('hex').slice(0, STELLEN)

const hash = (kennzeichen: string): Buffer => createHash('sha256').update(kennzeichen.toLowerCase()).digest()

/** The address that an answer with this mark goes to. */
export function antwortadresse(haus: Wie, id: string): string {
  const [name = '', domain = ''] = haus.config.ANTWORT_ADRESSE.split('@')
  return `${name}+${geheimnis(haus, id)}@${domain}`
}

/** Where reports go that a mail of ours did not arrive: into the mailbox that is read; undefined when none is. */
export const berichtadresse = ({ config }: Pick<Haus, 'config'>): string | undefined =>
  config.POSTEINGANG_URL === undefined ? undefined : config.ANTWORT_ADRESSE

/** What every new mark has: its id, the hash of its secret, who alone may use it, and how long. @param sekunden from now */
export function neuesKennzeichen(haus: Wie, adresse: string, jetzt: Instant, sekunden: number) {
  const id = neueId()
  return {
    id,
    hash: hash(geheimnis(haus, id)),
    adresse: adresse.toLowerCase(),
    erstellt: jetzt,
    gueltig_bis: plusSekunden(jetzt, sekunden),
  }
}

/** Uses up a mark that counts once. @returns false if it was used meanwhile */
export async function loeseEin(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const zeile = await tx
    .updateTable('postfach.kennzeichen')
    .set({ eingeloest: jetzt })
    .where('id', '=', id)
    .where('eingeloest', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return zeile !== undefined
}

interface Gespraech {
  readonly fadenId: string
  readonly personId: string
  readonly dienststelleId: string
}

/** The mark of a mailbox for a conversation: the one that is there, valid anew, or a new one (PF-08). */
export async function antwortKennzeichen(
  tx: Transaction,
  haus: Wie,
  { fadenId, personId, dienststelleId }: Gespraech,
  adresse: string,
  jetzt: Instant,
): Promise<string> {
  const neu = neuesKennzeichen(haus, adresse, jetzt, ANTWORT_TAGE * TAG)
  const zeile = await tx
    .insertInto('postfach.kennzeichen')
    .values({ ...neu, art: 'antwort', dienststelle_id: dienststelleId, faden_id: fadenId, person_id: personId })
    // As a literal: only then the partial index is found when the statement is planned once for all.
    .onConflict((oc) =>
      oc
        .columns(['faden_id', 'adresse'])
        .where('art', '=', sql.lit('antwort'))
        .where('widerrufen', 'is', null)
        .doUpdateSet({ gueltig_bis: neu.gueltig_bis }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return zeile.id
}

/** A mark that someone wrote to. */
export interface Kennzeichen {
  readonly id: string
  readonly art: string
  readonly adresse: string
  readonly dienststelleId: string
  readonly fadenId: string | null
  readonly personId: string | null
  readonly anliegen: string | null
  readonly personalId: string | null
  readonly gilt: boolean
}

/** The mark with this secret, also one that ended: then at least its office is known. Undefined: none of ours. */
export async function kennzeichenMit(
  tx: Transaction,
  kennzeichen: string,
  jetzt: Instant,
): Promise<Kennzeichen | undefined> {
  const zeile = await tx
    .selectFrom('postfach.kennzeichen')
    .select(['id', 'art', 'adresse', 'dienststelle_id as dienststelleId', 'faden_id as fadenId', 'anliegen'])
    .select(['person_id as personId', 'personal_id as personalId', 'gueltig_bis', 'widerrufen', 'eingeloest'])
    .where('hash', '=', hash(kennzeichen))
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const { gueltig_bis, widerrufen, eingeloest, ...rest } = zeile
  return { ...rest, gilt: widerrufen === null && eingeloest === null && gueltig_bis > jetzt }
}
