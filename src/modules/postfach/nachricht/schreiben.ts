import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import { type Transaction, verletzt } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Kanal } from '../kanal/wahl.ts'
import { textOrt } from './ort.ts'

/** A thread to be begun with the message. */
interface NeuerFaden {
  readonly referenz: string
  readonly kontoId: string | null
  readonly anliegen: string
}

/** A message as it is written down. */
export interface NeueNachricht {
  readonly fadenId: string
  /** Set where the message begins its thread. */
  readonly faden?: NeuerFaden
  readonly personId: string
  readonly dienststelleId: string
  readonly richtung: 'ein' | 'aus'
  readonly text: string
  readonly verfasserId: string | null
  readonly verfasserName: string | null
  readonly kanal: Kanal
  /** Idempotence key: the same one twice is one message. */
  readonly schluessel: string
}

/**
 * Writes key, thread and message in one statement, the text encrypted with the person's key.
 * @returns its id, undefined if the key was used before: then nothing is written
 * @throws Conflict if its conversation has ended, also in this very moment (migrations/0084-gespraech-offen.sql)
 */
export async function schreibe(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  neu: NeueNachricht,
  jetzt: Instant,
): Promise<string | undefined> {
  const id = neueId()
  const { personId, dienststelleId, fadenId, faden, kanal } = neu
  const text = await haus.krypto.verschluesseln(tx, { besitzer: personId, bestand: 'postfach' }, textOrt(id), neu.text)
  const begonnen =
    faden === undefined
      ? sql``
      : sql`, faden as (insert into postfach.faden
      (id, referenz, konto_id, person_id, dienststelle_id, anliegen, begonnen, begonnen_von)
    select ${fadenId}::uuid, ${faden.referenz}, ${faden.kontoId}::uuid, person_id, dienststelle_id, ${faden.anliegen},
      ${jetzt}::timestamptz, ${neu.richtung === 'ein' ? 'kunde' : 'stelle'} from schluessel)`
  const { rows } = await sql<{ id: string }>`with schluessel as (
      insert into postfach.schluessel (schluessel, nachricht_id, person_id, dienststelle_id)
      values (${neu.schluessel}, ${id}, ${personId}, ${dienststelleId}) on conflict do nothing
      returning nachricht_id, person_id, dienststelle_id)${begonnen}
    insert into postfach.nachricht (id, faden_id, person_id, dienststelle_id, richtung, text, verfasser, verfasser_id,
      verfasser_name, kanal, fassung, ersatz, abgesendet)
    select nachricht_id, ${fadenId}::uuid, person_id, dienststelle_id, ${neu.richtung}, ${text}::bytea,
      ${neu.richtung === 'ein' ? 'kunde' : 'personal'}, ${neu.verfasserId}::uuid, ${neu.verfasserName}, ${kanal.kanal},
      ${kanal.fassung ?? null}::uuid, ${kanal.ersatz ?? null}, ${jetzt}::timestamptz from schluessel
    returning id`
    .execute(tx)
    .catch((fehler: unknown) => {
      throw verletzt(fehler, 'nur_offen') ? beendet(neu.richtung) : fehler
    })
  return rows[0]?.id
}

/** What the one who writes is told where the conversation has ended. */
export const beendet = (richtung: NeueNachricht['richtung']): Conflict =>
  new Conflict(
    richtung === 'ein'
      ? 'Dieses Gespräch ist beendet. Schreiben Sie bitte eine neue Nachricht.'
      : 'Dieses Gespräch ist beendet. Beginnen Sie bitte ein neues.',
  )

/** The message that was written with a key before, as far as the one who asks may see it. */
export const mitSchluessel = (tx: Transaction, schluessel: string) =>
  tx
    .selectFrom('postfach.schluessel as s')
    .innerJoin('postfach.nachricht as n', 'n.id', 's.nachricht_id')
    .innerJoin('postfach.faden as f', 'f.id', 'n.faden_id')
    .select(['n.id', 'f.id as fadenId', 'f.referenz'])
    .where('s.schluessel', '=', schluessel)
    .executeTakeFirst()
