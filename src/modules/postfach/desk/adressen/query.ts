import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Fadenkopf } from '../../faden/kopf.ts'

/** A secret reply address, without its secret. */
export interface Adresse {
  readonly id: string
  /** antwort: into this conversation. beginn: for one first message to its person. */
  readonly art: string
  /** The mailbox that alone may write to it. */
  readonly adresse: string
  readonly erstellt: Instant
  readonly gueltigBis: Instant
  readonly widerrufen: Instant | null
  readonly eingeloest: Instant | null
}

/** The addresses through which mails can still come, or could come, into a conversation or to its person; the newest first. */
export const adressen = (tx: Transaction, { id, personId, dienststelleId }: Fadenkopf): Promise<Adresse[]> =>
  tx
    .selectFrom('postfach.kennzeichen')
    .select(['id', 'art', 'adresse', 'erstellt', 'gueltig_bis as gueltigBis', 'widerrufen', 'eingeloest'])
    .where('dienststelle_id', '=', dienststelleId)
    .where((eb) => eb.or([eb('faden_id', '=', id), eb.and([eb('art', '=', 'beginn'), eb('person_id', '=', personId)])]))
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
