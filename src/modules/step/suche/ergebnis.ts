import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Geburtsspalten, geburtText } from '../geburt.ts'
import { vollerName } from '../kopf/text.ts'

/** Someone found in one's own Dienststelle, as the list shows them. */
export interface Trefferzeile {
  readonly id: string
  readonly name: string
  readonly geburtsname: string | null
  readonly geburt: string | null
  readonly internet: boolean
  /** null: none known; protected: hidden from the one who asks. */
  readonly anschrift: string | null
  readonly geschuetzt: boolean
}

interface Zeile extends Geburtsspalten {
  readonly id: string
  readonly art: string
  readonly titel: string | null
  readonly vorname: string | null
  readonly nachname: string | null
  readonly geburtsname: string | null
  readonly anschrift: string | null
  readonly geschuetzt: boolean
}

/** One page of those found, in the order of the search. That names were seen is recorded with the search. */
export async function trefferSeite(tx: Transaction, ids: readonly string[]): Promise<Trefferzeile[]> {
  const { rows } = await sql<Zeile>`
    select p.id, p.art, p.titel, p.vorname, p.nachname, p.geburtsname, p.geburtsdatum, p.geburt_jahr, p.geburt_monat,
      p.geburt_tag, step.gesperrt(p.id) as geschuetzt,
      (select concat_ws(', ', concat_ws(' ', a.strasse, a.hausnummer), concat_ws(' ', a.plz, a.ort)) from step.anschrift a
        where a.person_id = p.id and a.gueltig_bis is null and a.art <> 'post') as anschrift
    from unnest(${ids}::uuid[]) with ordinality t (id, n) join step.person p on p.id = t.id order by t.n`.execute(tx)
  return rows.map((zeile) => ({
    id: zeile.id,
    name: vollerName(zeile),
    geburtsname: zeile.geburtsname,
    geburt: geburtText(zeile),
    internet: zeile.art === 'internetperson',
    anschrift: zeile.anschrift,
    geschuetzt: zeile.geschuetzt,
  }))
}
