import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

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

export interface Akte extends Aktenzeile {
  readonly dokumente: readonly {
    readonly id: string
    readonly titel: string
    readonly referenz: string
    readonly groesse: number
    readonly sha256: string
    readonly eingegangen: Instant
  }[]
  readonly auftraege: readonly {
    readonly nummer: number
    readonly art: string
    readonly korb: string
    readonly faellig: Tag
    readonly stand: string
    readonly bearbeiter_name: string | null
    readonly erledigt: Instant | null
  }[]
}

const HOECHSTENS = 200

/** One record with its newest documents and orders. The look is recorded. Undefined if there is none for the one who asks. */
export async function akteMit(tx: Transaction, id: string): Promise<Akte | undefined> {
  const akte = await tx
    .selectFrom('eakte.akte')
    .select(['id', 'person_id', 'dienststelle_id', 'vorname', 'nachname', 'geburtsdatum', 'angelegt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (akte === undefined) return undefined
  const { person_id: person, dienststelle_id: dienststelle, ...rest } = akte
  await protokollieren(tx, { aktion: 'eakte.akte-gelesen', objekt: id, person, dienststelle })
  return { ...rest, dokumente: await dokumenteDer(tx, id), auftraege: await auftraegeDer(tx, id) }
}

const dokumenteDer = (tx: Transaction, akteId: string) =>
  tx
    .selectFrom('eakte.dokument as d')
    .innerJoin('eakte.eingang as e', 'e.id', 'd.eingang_id')
    .select(['d.id', 'd.titel', 'e.referenz', 'd.groesse', 'd.sha256', 'd.eingegangen'])
    .where('d.akte_id', '=', akteId)
    .orderBy('d.eingegangen', 'desc')
    .orderBy('d.id', 'desc')
    .limit(HOECHSTENS)
    .execute()

const auftraegeDer = (tx: Transaction, akteId: string) =>
  tx
    .selectFrom('eakte.auftrag as a')
    .innerJoin('eakte.postkorb as p', 'p.id', 'a.postkorb_id')
    .select(['a.nummer', 'a.art', 'p.name as korb', 'a.faellig', 'a.stand', 'a.bearbeiter_name', 'a.erledigt'])
    .where('a.akte_id', '=', akteId)
    .orderBy('a.id', 'desc')
    .limit(HOECHSTENS)
    .execute()
