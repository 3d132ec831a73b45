import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

export interface Aktenzeile {
  readonly id: string
  readonly vorname: string
  readonly nachname: string
  readonly geburtsdatum: Tag
  readonly angelegt: Instant
}

/** What a search found; kept for its author for an hour. */
export interface Suchergebnis {
  readonly begriff: string
  readonly akten: readonly Aktenzeile[]
  readonly mehr: boolean
}

/** The result of one's own search; undefined when its hour is over. That names were seen is recorded with the search. */
export async function suchergebnis(tx: Transaction, id: string, jetzt: Instant): Promise<Suchergebnis | undefined> {
  const suche = await tx
    .selectFrom('eakte.suche')
    .select(['begriff', 'treffer', 'mehr'])
    .where('id', '=', id)
    .where('endet', '>', jetzt)
    .executeTakeFirst()
  if (suche === undefined) return undefined
  const { rows } = await sql<Aktenzeile>`select a.id, a.vorname, a.nachname, a.geburtsdatum, a.angelegt
    from unnest(${suche.treffer}::uuid[]) with ordinality t (id, n) join eakte.akte a on a.id = t.id order by t.n`.execute(
    tx,
  )
  return { begriff: suche.begriff, akten: rows, mehr: suche.mehr }
}
