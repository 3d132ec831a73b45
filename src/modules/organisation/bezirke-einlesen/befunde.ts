import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'

/** Two Dienststellen that claim the same PLZ at the same time. */
interface Ueberschneidung {
  readonly plz: string
  readonly a: string
  readonly b: string
  /** First and last common day; null is open. */
  readonly ab: string
  readonly bis: string | null
  /** What decides between them for a person: nothing (they are asked), the place, or the street. */
  readonly entscheidet: 'nichts' | 'ort' | 'strasse'
}

/** What a person should look at after an import; nothing of it stops it. */
export interface Befunde {
  readonly ueberschneidungen: readonly Ueberschneidung[]
  /** PLZ that no place has: a slip of the pen, or newer than our list. */
  readonly unbekanntePlz: readonly string[]
  readonly unbekannteKreise: readonly string[]
}

/** Looks at the districts of these Dienststellen, beside all others. */
export async function befunde(tx: Transaction, dienststelleIds: readonly string[]): Promise<Befunde> {
  return {
    ueberschneidungen: await ueberschneidungen(tx, dienststelleIds),
    unbekanntePlz: await unbekannt(tx, dienststelleIds, 'plz'),
    unbekannteKreise: await unbekannt(tx, dienststelleIds, 'ags'),
  }
}

async function unbekannt(tx: Transaction, ids: readonly string[], spalte: 'plz' | 'ags'): Promise<string[]> {
  const wert = sql.ref(spalte)
  const { rows } = await sql<{ wert: string }>`select distinct ${wert} as wert from organisation.bezirk
    where dienststelle_id = any (${[...ids]}::uuid[]) and ${wert} is not null
      and ${wert} not in (select ${wert} from organisation.plz) order by wert`.execute(tx)
  return rows.map((zeile) => zeile.wert)
}

/**
 * Each row is spread over its PLZ (a Kreis over all its PLZ), then pairs of offices with a common day are compared. The
 * weakest finding counts: if only a street tells them apart in one place, the place does not.
 */
async function ueberschneidungen(tx: Transaction, ids: readonly string[]): Promise<Ueberschneidung[]> {
  const { rows } = await sql<Ueberschneidung>`
    with flaeche as (
      select distinct b.id, b.dienststelle_id, p.plz, coalesce(b.ags, '') as ags, b.strasse_such, b.gueltig_ab,
          coalesce(b.gueltig_bis, 'infinity') as gueltig_bis,
          int4range(coalesce(b.hausnummer_von, 1), b.hausnummer_bis, '[]') as nummern, b.seite
        from organisation.bezirk b join organisation.plz p
          on (b.plz is null or p.plz = b.plz) and (b.ags is null or p.ags = b.ags)),
    paare as (
      select a.plz, least(a.dienststelle_id, b.dienststelle_id) as eine, greatest(a.dienststelle_id, b.dienststelle_id) as andere,
          greatest(a.gueltig_ab, b.gueltig_ab) as ab, least(a.gueltig_bis, b.gueltig_bis) as bis,
          case
            when a.strasse_such = b.strasse_such and a.nummern && b.nummern
              and (a.seite = b.seite or 'alle' in (a.seite, b.seite)) then 0
            when a.strasse_such is not null or b.strasse_such is not null then 2
            when a.ags = b.ags or a.ags = '' or b.ags = '' then 0
            else 1 end as stufe
        from flaeche a join flaeche b on a.plz = b.plz and a.dienststelle_id <> b.dienststelle_id
          and a.gueltig_ab <= b.gueltig_bis and b.gueltig_ab <= a.gueltig_bis
        where a.dienststelle_id = any (${[...ids]}::uuid[]))
    select paare.plz, x.kennung as a, y.kennung as b, min(ab)::text as ab, nullif(max(bis), 'infinity')::text as bis,
        (array['nichts', 'ort', 'strasse'])[min(stufe) + 1] as entscheidet
      from paare join organisation.dienststelle x on x.id = eine join organisation.dienststelle y on y.id = andere
      group by paare.plz, x.kennung, y.kennung order by paare.plz, x.kennung, y.kennung`.execute(tx)
  return rows
}
