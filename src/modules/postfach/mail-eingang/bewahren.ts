import { createHash } from 'node:crypto'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Ort } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { GeleseneMail } from '../../../platform/mail/index.ts'

export const kopfOrt = (id: string): Ort => ({ tabelle: 'postfach.mail_eingang', spalte: 'kopf', zeile: id })

/** What a list of kept mails shows of one; encrypted in the database. */
export interface Kurzkopf {
  readonly von: string
  readonly betreff: string
}

/** A mail that is kept. */
interface Bewahrt {
  readonly id: string
  readonly mail: GeleseneMail
  readonly bytes: Uint8Array
  readonly dienststelleId: string
  readonly personId: string | null
  readonly kennzeichenId: string | null
  readonly grund: string
  /** From the mailbox that its mark was made for. */
  readonly vertraut: boolean
  /** The message it became; none: it waits for a person. */
  readonly nachrichtId: string | null
}

const summe = (inhalt: Uint8Array | string): Buffer => createHash('sha256').update(inhalt).digest()

export const messageIdHash = ({ messageId }: GeleseneMail): Buffer | null =>
  messageId === undefined ? null : summe(messageId)

/** True if the very same mail was kept before: it was read twice, not sent twice. */
export async function schonDa(tx: Transaction, bytes: Uint8Array): Promise<boolean> {
  const da = await tx
    .selectFrom('postfach.mail_eingang')
    .select('id')
    .where('sha256', '=', summe(bytes))
    .executeTakeFirst()
  return da !== undefined
}

/** True if a mail with this Message-ID already stands in a conversation. */
export async function schonGekommen(tx: Transaction, hash: Buffer): Promise<boolean> {
  const frueher = await tx
    .selectFrom('postfach.mail_eingang')
    .select('id')
    .where('message_id_hash', '=', hash)
    .where('stand', 'in', ['uebernommen', 'zugeordnet'])
    .executeTakeFirst()
  return frueher !== undefined
}

/** Keeps the original whole, with the key of the person it is about, or with one of its own until a person decided. */
export async function bewahre(tx: Transaction, haus: Haus, neu: Bewahrt, jetzt: Instant): Promise<void> {
  const { id, mail, bytes } = neu
  const eigentum = { besitzer: neu.personId ?? id, bestand: 'postfach' } as const
  const kurz: Kurzkopf = { von: mail.absender.map(({ adresse }) => adresse).join(', '), betreff: mail.betreff }
  const original = await haus.dokumente.ablegen(tx, { ...eigentum, inhalt: bytes })
  await tx
    .insertInto('postfach.mail_eingang')
    .values({
      id,
      sha256: summe(bytes),
      message_id_hash: messageIdHash(mail),
      dienststelle_id: neu.dienststelleId,
      kennzeichen_id: neu.kennzeichenId,
      grund: neu.grund.slice(0, 200),
      vertraut: neu.vertraut,
      kopf: await haus.krypto.verschluesseln(tx, eigentum, kopfOrt(id), JSON.stringify(kurz)),
      original: original.id,
      groesse: bytes.length,
      eingegangen: jetzt,
      stand: neu.nachrichtId === null ? 'offen' : 'uebernommen',
      nachricht_id: neu.nachrichtId,
    })
    .execute()
}
