import { sql } from 'kysely'
import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Dienststelle, dienststellen } from '../dienststelle/dienststelle.ts'
import { ortsform } from '../plz/ort.ts'
import { type Wohnort, zustaendig, type Zustaendigkeit } from '../zustaendigkeit/zustaendig.ts'

/** What someone looks for: a PLZ, perhaps with place and street, or only the name of a place. */
export type Gesucht = Wohnort | { readonly plz?: undefined; readonly ort: string }

export type Fund =
  | { readonly art: 'eindeutig'; readonly dienststelle: Dienststelle }
  /** Several districts meet in the PLZ: the street may decide. */
  | { readonly art: 'strasse'; readonly plz: string; readonly dienststellen: readonly Dienststelle[] }
  /** The place lies in several districts, or in part in none that we know: its PLZ decides. */
  | { readonly art: 'plz'; readonly dienststellen: readonly Dienststelle[] }
  /** The PLZ or the place exists, but no district here has it. */
  | { readonly art: 'unbekannt' }
  /** There is no such PLZ or place. */
  | { readonly art: 'fremd' }

/** Finds the Jobcenter of a place (HA-09). */
export async function suchen(tx: Transaction, gesucht: Gesucht, am: Tag): Promise<Fund> {
  if (gesucht.plz === undefined) return ortSuchen(tx, gesucht.ort, am)
  const ergebnis = await zustaendig(tx, gesucht, am)
  if (ergebnis.art === 'eindeutig') return ergebnis
  if (ergebnis.art === 'unbekannt') return { art: ergebnis.plzGibtEs ? 'unbekannt' : 'fremd' }
  return { art: 'strasse', plz: gesucht.plz, dienststellen: ergebnis.dienststellen }
}

/** The Dienststelle in charge where only the name of a place is known, as with people who have no fixed abode (HA-09). */
export async function zustaendigAmOrt(tx: Transaction, ort: string, am: Tag): Promise<Zustaendigkeit> {
  const fund = await ortSuchen(tx, ort, am)
  if (fund.art === 'eindeutig') return fund
  return fund.art === 'plz'
    ? { art: 'auswahl', dienststellen: fund.dienststellen }
    : { art: 'unbekannt', plzGibtEs: fund.art === 'unbekannt' }
}

interface Treffer {
  ags: string
  genau: boolean
  dienststelle: string | null
}

/** The place by its whole name, else names that begin with it ("Frankfurt" for "Frankfurt am Main"). */
async function ortSuchen(tx: Transaction, ort: string, am: Tag): Promise<Fund> {
  const form = ortsform(ort)
  if (form === '') return { art: 'fremd' }
  const { rows } = await sql<Treffer>`select distinct p.ags, p.ort_such = ${form} as genau,
      b.dienststelle_id as dienststelle
    from organisation.plz p left join organisation.bezirk b
      on (b.plz = p.plz or b.plz is null and b.ags = p.ags) and (b.ags is null or b.ags = p.ags)
        and b.gueltig_ab <= ${am} and (b.gueltig_bis is null or b.gueltig_bis >= ${am})
    where p.ort_such = ${form} or starts_with(p.ort_such, ${`${form} `})`.execute(tx)
  const genau = rows.filter((zeile) => zeile.genau)
  return alsFund(tx, genau.length > 0 ? genau : rows)
}

async function alsFund(tx: Transaction, treffer: readonly Treffer[]): Promise<Fund> {
  const ids = new Set(treffer.flatMap(({ dienststelle }) => dienststelle ?? []))
  if (ids.size === 0) return { art: treffer.length > 0 ? 'unbekannt' : 'fremd' }
  const stellen = await dienststellen(tx, [...ids])
  const [eine, ...weitere] = stellen
  const ueberall = treffer.every(({ dienststelle }) => dienststelle !== null)
  const einKreis = new Set(treffer.map(({ ags }) => ags)).size === 1
  return eine !== undefined && weitere.length === 0 && ueberall && einKreis
    ? { art: 'eindeutig', dienststelle: eine }
    : { art: 'plz', dienststellen: stellen }
}
