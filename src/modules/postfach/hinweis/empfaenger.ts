import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { identitaetVon } from '../../step/index.ts'

/** An account that asked for notices, and the message it has not been told of yet. */
export interface Empfang {
  readonly nachrichtId: string
  readonly kontoId: string
  readonly personId: string
  readonly dienststelleId: string
  readonly abgesendet: Instant
  /** When the customer opened the message. */
  readonly gelesen: Instant | null
  /** When the last notice went out to this account. */
  readonly zuletzt: Instant | null
}

/** What became of a notice. */
export type Hinweisergebnis =
  | { readonly ergebnis: 'gebuendelt' | 'schon-gelesen' | 'ohne-adresse' }
  | { readonly ergebnis: 'gesendet'; readonly mailId: string }
  | { readonly ergebnis: 'unzustellbar'; readonly mailId: string; readonly grund: string }

/** The accounts of the person, under whichever id, that want to know and were not told of this message yet. */
export async function empfaenger(tx: Transaction, nachrichtId: string): Promise<Empfang[]> {
  const { person_id } = await tx
    .selectFrom('postfach.nachricht')
    .select('person_id')
    .where('id', '=', nachrichtId)
    .executeTakeFirstOrThrow()
  const ids = await identitaetVon(tx, person_id)
  const { rows } = await sql<Empfang>`
    select n.id as "nachrichtId", b.konto_id as "kontoId", n.person_id as "personId", n.dienststelle_id as "dienststelleId",
      n.abgesendet, a.gelesen,
      (select max(h.am) from postfach.hinweis h where h.konto_id = b.konto_id and h.ergebnis = 'gesendet') as zuletzt
    from postfach.nachricht n
      join postfach.benachrichtigung b on b.person_id = any (${[...ids]}::uuid[]) and b.aktiv
      left join postfach.ansicht a on a.nachricht_id = n.id
    where n.id = ${nachrichtId}::uuid
      and not exists (select from postfach.hinweis h where h.nachricht_id = n.id and h.konto_id = b.konto_id)`.execute(
    tx,
  )
  return rows
}

/** Notes what became of a notice, once: the proof of when its reader could know. A refused address is shown at the next sign-in. */
export async function vermerken(tx: Transaction, e: Empfang, was: Hinweisergebnis, jetzt: Instant): Promise<void> {
  const { ergebnis } = was
  await tx
    .insertInto('postfach.hinweis')
    .values({
      nachricht_id: e.nachrichtId,
      konto_id: e.kontoId,
      person_id: e.personId,
      dienststelle_id: e.dienststelleId,
      ergebnis,
      am: jetzt,
      mail_id: 'mailId' in was ? was.mailId : null,
      grund: 'grund' in was ? was.grund : null,
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
  if (ergebnis === 'unzustellbar') await adresseMerken(tx, e.kontoId, jetzt)
  await protokollieren(tx, {
    aktion: `postfach.hinweis-${ergebnis}`,
    objekt: e.nachrichtId,
    person: e.personId,
    dienststelle: e.dienststelleId,
  })
}

/** The address of this account takes no mail. */
export const adresseMerken = (tx: Transaction, kontoId: string, jetzt: Instant) =>
  tx.updateTable('postfach.benachrichtigung').set({ unzustellbar: jetzt }).where('konto_id', '=', kontoId).execute()
