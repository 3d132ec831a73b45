import { sql } from 'kysely'
import type { Transaction, Zugriff } from '../database/index.ts'
import { neueId } from '../ids.ts'

/** One entry: what was done to what and whom. Who did it comes from the transaction. */
export interface Vorgang {
  /** module.verb in lower case, e.g. 'antrag.gestellt'. */
  readonly aktion: string
  readonly objekt?: string
  readonly person?: string
  readonly dienststelle?: string
  /** Paragraph or directive, e.g. '§ 37 SGB II'. */
  readonly rechtsgrundlage?: string
  readonly grund?: string
  /** Further facts; they can be erased later, the chain stays verifiable. */
  readonly angaben?: Record<string, unknown>
}

const akteur = (zugriff: Zugriff): string | null =>
  zugriff.art === 'kunde' ? zugriff.kontoId : zugriff.art === 'personal' ? zugriff.personalId : null

/** Adds an entry to the protocol in the same transaction as the act itself (QU-03). */
export async function protokollieren(tx: Transaction, vorgang: Vorgang): Promise<void> {
  const { zugriff } = tx
  await sql`insert into protokoll.neu (id, akteur_art, akteur_id, zweck, aktion, objekt_id, person_id, dienststelle_id,
      grund, rechtsgrundlage, angaben)
    values (${neueId()}, ${zugriff.art}, ${akteur(zugriff)}, ${zugriff.art === 'system' ? zugriff.zweck : null},
      ${vorgang.aktion}, ${vorgang.objekt ?? null}, ${vorgang.person ?? null}, ${vorgang.dienststelle ?? null},
      ${vorgang.grund ?? null}, ${vorgang.rechtsgrundlage ?? null},
      ${vorgang.angaben === undefined ? null : JSON.stringify(vorgang.angaben)})`.execute(tx)
}
