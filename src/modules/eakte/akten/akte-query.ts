import { type RawBuilder, sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Aktenzeile } from './query.ts'
import type { Wahl } from './wahl.ts'

export interface Dokumentzeile {
  readonly id: string
  readonly titel: string
  readonly art: string
  readonly referenz: string
  readonly groesse: number
  readonly sha256: string
  readonly eingegangen: Instant
  /** Found to be not what was filed. */
  readonly veraendert: boolean
}

/** One record: documents as chosen, what there is to choose from, its newest orders. */
export interface Akte extends Aktenzeile {
  readonly personId: string
  readonly dokumente: readonly Dokumentzeile[]
  readonly weiter?: NonNullable<Wahl['nach']>
  readonly arten: readonly string[]
  readonly jahre: readonly string[]
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

const SEITE = 50
const AUFTRAEGE = 200

/** One record with the documents asked for. The look is recorded. Undefined if there is none for the one who asks. */
export async function akteMit(tx: Transaction, id: string, wahl: Wahl): Promise<Akte | undefined> {
  const akte = await tx
    .selectFrom('eakte.akte')
    .select(['id', 'person_id', 'dienststelle_id', 'vorname', 'nachname', 'geburtsdatum', 'angelegt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (akte === undefined) return undefined
  const { person_id: person, dienststelle_id: dienststelle, ...rest } = akte
  await protokollieren(tx, { aktion: 'eakte.akte-gelesen', objekt: id, person, dienststelle })
  const { zeilen, letzte } = await dokumenteDer(tx, id, wahl)
  const weiter = letzte && { eingegangen: letzte.eingegangen.toISOString(), id: letzte.id }
  const dokumente = { dokumente: zeilen, ...(weiter && { weiter }), ...(await vorrat(tx, id)) }
  return { ...rest, personId: person, ...dokumente, auftraege: await auftraegeDer(tx, id) }
}

/** @returns `letzte`: the last row, if others come behind it */
async function dokumenteDer(tx: Transaction, akteId: string, wahl: Wahl) {
  const { rows } = await sql<Dokumentzeile>`
    select d.id, d.titel, d.art, e.referenz, d.groesse, d.sha256, d.eingegangen, b.dokument_id is not null as veraendert
    from eakte.dokument d
    join eakte.eingang e on e.id = d.eingang_id
    left join eakte.befund b on b.dokument_id = d.id and b.behoben is null
    where d.akte_id = ${akteId} and ${sql.join(bedingungen(wahl), sql` and `)}
    order by d.eingegangen desc, d.id desc limit ${SEITE + 1}`.execute(tx)
  const zeilen = rows.slice(0, SEITE)
  return { zeilen, letzte: rows.length > SEITE ? zeilen.at(-1) : undefined }
}

const bedingungen = ({ art, jahr, nach, worte }: Wahl): RawBuilder<unknown>[] => [
  sql`true`,
  ...(art === undefined ? [] : [sql`d.art = ${art}`]),
  ...(jahr === undefined ? [] : [sql`extract(year from d.eingegangen at time zone 'Europe/Berlin') = ${jahr}::int`]),
  ...(nach === undefined ? [] : [sql`(d.eingegangen, d.id) < (${nach.eingegangen}::timestamptz, ${nach.id}::uuid)`]),
  ...(worte ?? '')
    .split(/\s+/)
    .filter((wort) => wort !== '')
    .map(
      (wort) => sql`position(lower(${wort}) in lower(concat_ws(' ', d.titel, d.dateiname, d.art, e.betreff, e.referenz,
        to_char(d.eingegangen at time zone 'Europe/Berlin', 'DD.MM.YYYY')))) > 0`,
    ),
]

/** Kinds and years of the documents that the record has. */
async function vorrat(tx: Transaction, akteId: string): Promise<{ arten: string[]; jahre: string[] }> {
  const { rows } = await sql<{ arten: string[]; jahre: string[] }>`
    select coalesce(array_agg(distinct art), '{}') as arten,
      coalesce(array_agg(distinct to_char(eingegangen at time zone 'Europe/Berlin', 'YYYY')), '{}') as jahre
    from eakte.dokument where akte_id = ${akteId}`.execute(tx)
  const { arten = [], jahre = [] } = rows[0] ?? {}
  return { arten, jahre: jahre.toReversed() }
}

const auftraegeDer = (tx: Transaction, akteId: string) =>
  tx
    .selectFrom('eakte.auftrag as a')
    .innerJoin('eakte.postkorb as p', 'p.id', 'a.postkorb_id')
    .select(['a.nummer', 'a.art', 'p.name as korb', 'a.faellig', 'a.stand', 'a.bearbeiter_name', 'a.erledigt'])
    .where('a.akte_id', '=', akteId)
    .orderBy('a.id', 'desc')
    .limit(AUFTRAEGE)
    .execute()
