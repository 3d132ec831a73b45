import { type RawBuilder, sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Begruendung } from '../regelwerk/entscheiden.ts'

/**
 * Which orders a list shows: of one Postkorb, the ones in one's own hands, an office's applications with something missing,
 * or all of an office.
 */
export type Auswahl =
  | { readonly postkorb: string }
  | { readonly bearbeiter: string }
  | { readonly unvollstaendige: string }
  | { readonly dienststelle: string }

export interface Filter {
  /** offen: everything that is not done; frei: nobody has it. */
  readonly stand: 'offen' | 'frei' | 'erledigt'
  readonly faellig?: 'heute' | 'ueberfaellig' | undefined
  readonly art?: string | undefined
  /** In whose hands. */
  readonly bearbeiter?: string | undefined
}

/** Where a page begins: after or before the row with this due date (done orders: moment of completion) and id. */
export interface Zeiger {
  readonly richtung: 'nach' | 'vor'
  readonly wert: string
  readonly id: string
}

export interface Auftragszeile {
  readonly id: string
  readonly nummer: number
  readonly art: string
  readonly faellig: Tag
  readonly eingegangen: Instant
  readonly erledigt: Instant | null
  readonly stand: 'offen' | 'in-bearbeitung' | 'erledigt'
  readonly bearbeiter_id: string | null
  readonly bearbeiter_name: string | null
  readonly entscheidung: Begruendung
  readonly akte_id: string
  readonly person_id: string
  readonly vorname: string
  readonly nachname: string
  readonly geburtsdatum: Tag
  readonly korb: string
  readonly hinweis: string | null
  /** Since when it lies where it is. */
  readonly im_korb_seit: Instant
}

export interface Listenseite {
  readonly zeilen: readonly Auftragszeile[]
  readonly zurueck?: Zeiger
  readonly weiter?: Zeiger
}

const SEITE = 50

/** One page of orders, what is due first on top; done ones newest first. Paged by key, never by offset. */
export async function auftragsliste(
  tx: Transaction,
  auswahl: Auswahl,
  filter: Filter,
  heute: Tag,
  zeiger?: Zeiger,
): Promise<Listenseite> {
  const { rows } = await abfrage(auswahl, filter, heute, zeiger).execute(tx)
  const rueckwaerts = zeiger?.richtung === 'vor'
  const mehr = rows.length > SEITE
  const zeilen = rueckwaerts ? rows.slice(0, SEITE).toReversed() : rows.slice(0, SEITE)
  const [erste, letzte] = [zeilen[0], zeilen.at(-1)]
  const davor = rueckwaerts ? mehr : zeiger !== undefined
  const danach = rueckwaerts || mehr
  return {
    zeilen,
    ...(davor && erste ? { zurueck: zeigerAuf(erste, 'vor', filter) } : {}),
    ...(danach && letzte ? { weiter: zeigerAuf(letzte, 'nach', filter) } : {}),
  }
}

const zeigerAuf = (zeile: Auftragszeile, richtung: Zeiger['richtung'], filter: Filter): Zeiger => ({
  richtung,
  wert: filter.stand === 'erledigt' ? (zeile.erledigt?.toISOString() ?? '') : zeile.faellig,
  id: zeile.id,
})

/** The statement itself; the test of its index reads it too. */
export function abfrage(auswahl: Auswahl, filter: Filter, heute: Tag, zeiger?: Zeiger): RawBuilder<Auftragszeile> {
  const fertig = filter.stand === 'erledigt'
  const ab = (zeiger?.richtung === 'vor') !== fertig
  const spalte = fertig ? sql.raw('a.erledigt') : sql.raw('a.faellig')
  const typ = sql.raw(fertig ? 'timestamptz' : 'date')
  const [folge, vergleich] = ab ? [sql.raw('desc'), sql.raw('<')] : [sql.raw('asc'), sql.raw('>')]
  const bedingungen = [
    gewaehlt(auswahl),
    // Written as the indexes are: for open orders of a Postkorb, for done ones, for one's own in work.
    'bearbeiter' in auswahl || (filter.bearbeiter !== undefined && filter.stand === 'offen')
      ? sql`a.stand = 'in-bearbeitung'`
      : stand[filter.stand],
    ...(filter.faellig === 'heute' ? [sql`a.faellig = ${heute}`] : []),
    ...(filter.faellig === 'ueberfaellig' ? [sql`a.faellig < ${heute}`] : []),
    ...(filter.art === undefined ? [] : [sql`a.art = ${filter.art}`]),
    ...(filter.bearbeiter === undefined ? [] : [sql`a.bearbeiter_id = ${filter.bearbeiter}`]),
    ...(zeiger === undefined ? [] : [sql`(${spalte}, a.id) ${vergleich} (${zeiger.wert}::${typ}, ${zeiger.id}::uuid)`]),
  ]
  // The page is cut before names are joined: with the joins inside, the planner sorts the whole Postkorb.
  return sql<Auftragszeile>`
    select a.id, a.nummer, a.art, a.faellig, a.eingegangen, a.erledigt, a.stand, a.bearbeiter_id, a.bearbeiter_name,
      a.hinweis, a.im_korb_seit, a.entscheidung, a.akte_id, k.person_id, k.vorname, k.nachname, k.geburtsdatum, p.name as korb
    from (select * from eakte.auftrag a where ${sql.join(bedingungen, sql` and `)}
      order by ${spalte} ${folge}, a.id ${folge} limit ${SEITE + 1}) a
    join eakte.akte k on k.id = a.akte_id
    join eakte.postkorb p on p.id = a.postkorb_id
    order by ${spalte} ${folge}, a.id ${folge}`
}

const gewaehlt = (auswahl: Auswahl): RawBuilder<unknown> => {
  if ('postkorb' in auswahl) return sql`a.postkorb_id = ${auswahl.postkorb}`
  if ('bearbeiter' in auswahl) return sql`a.bearbeiter_id = ${auswahl.bearbeiter}`
  if ('dienststelle' in auswahl) return sql`a.dienststelle_id = ${auswahl.dienststelle}`
  return sql`a.art = 'unvollstaendig' and a.dienststelle_id = ${auswahl.unvollstaendige}`
}

const stand = {
  offen: sql`a.stand <> 'erledigt'`,
  frei: sql`a.stand = 'offen'`,
  erledigt: sql`a.stand = 'erledigt'`,
}
