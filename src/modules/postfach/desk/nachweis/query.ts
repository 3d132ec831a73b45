import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'

/** The proof of one message: each moment of its life, and what became of the notice about it (PF-09). */
export interface Nachweiszeile {
  readonly id: string
  readonly richtung: string
  readonly kanal: string
  readonly ersatz: string | null
  readonly abgesendet: Instant
  readonly uebergeben: Instant | null
  readonly aufgenommen: Instant | null
  readonly abgelegt: Instant | null
  readonly gelesen: Instant | null
  readonly hinweise: readonly { ergebnis: string; am: Instant; mail_id: string | null; grund: string | null }[]
}

/** The proof of all messages of a conversation, oldest first; nothing of what was written. */
export async function nachweis(tx: Transaction, fadenId: string): Promise<Nachweiszeile[]> {
  const zeilen = await tx
    .selectFrom('postfach.nachricht as n')
    .leftJoin('postfach.ansicht as a', 'a.nachricht_id', 'n.id')
    .select([
      'n.id',
      'n.richtung',
      'n.kanal',
      'n.ersatz',
      'n.abgesendet',
      'n.uebergeben',
      'n.aufgenommen',
      'n.abgelegt',
    ])
    .select('a.gelesen')
    .where('n.faden_id', '=', fadenId)
    .orderBy('n.id')
    .execute()
  const hinweise = await tx
    .selectFrom('postfach.hinweis')
    .select(['nachricht_id', 'ergebnis', 'am', 'mail_id', 'grund'])
    .where('nachricht_id', '=', (eb) => eb.fn.any(eb.val(zeilen.map(({ id }) => id))))
    .orderBy('am')
    .execute()
  return zeilen.map((zeile) => ({
    ...zeile,
    hinweise: hinweise.filter(({ nachricht_id }) => nachricht_id === zeile.id),
  }))
}
