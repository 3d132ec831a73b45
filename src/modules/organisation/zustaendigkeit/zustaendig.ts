import { sql } from 'kysely'
import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Dienststelle, dienststellen } from '../dienststelle/dienststelle.ts'
import { ortPasst, ortZuPlz } from '../plz/ort.ts'
import { type Bezirkszeile, entscheide } from './entscheiden.ts'
import { strassenform, teileStrasse, zahlAus } from './strasse.ts'

/** Where someone lives or stays. The house number may stand in its own field or behind the street. */
export interface Wohnort {
  readonly plz: string
  readonly ort?: string | undefined
  readonly strasse?: string | undefined
  readonly hausnummer?: string | undefined
}

export type Zustaendigkeit =
  | { readonly art: 'eindeutig'; readonly dienststelle: Dienststelle }
  /** Ask which one, with "Weiß ich nicht"; may hold only one, where part of the PLZ belongs to no district known here. */
  | { readonly art: 'auswahl'; readonly dienststellen: readonly Dienststelle[] }
  /** No district: the receiving office (`auffangstelle`) takes it. plzGibtEs tells a slip of the pen from a gap. */
  | { readonly art: 'unbekannt'; readonly plzGibtEs: boolean }

/**
 * The Dienststelle in charge of an address on a day (§ 36 SGB II: place of habitual residence; HA-09).
 * Never refuses: what can't be decided is a choice or unknown. A place name that the PLZ does not know is not looked at.
 */
export async function zustaendig(tx: Transaction, wohnort: Wohnort, am: Tag): Promise<Zustaendigkeit> {
  const orte = await ortZuPlz(tx, wohnort.plz)
  const genannt = orte.filter(({ ort }) => wohnort.ort !== undefined && ortPasst(wohnort.ort, ort))
  const kreise = [...new Set((genannt.length > 0 ? genannt : orte).map(({ ags }) => ags))]
  const { strasse, hausnummer } = teileStrasse(wohnort.strasse ?? '')
  const entscheidung = entscheide(await bezirkszeilen(tx, wohnort.plz, am), {
    kreise,
    strasse: strasse === '' ? undefined : strassenform(strasse),
    hausnummer: zahlAus(wohnort.hausnummer) ?? hausnummer,
  })
  if (entscheidung.art === 'unbekannt') return { art: 'unbekannt', plzGibtEs: orte.length > 0 }
  if (entscheidung.art === 'auswahl')
    return { art: 'auswahl', dienststellen: await dienststellen(tx, entscheidung.dienststelleIds) }
  const [dienststelle] = await dienststellen(tx, [entscheidung.dienststelleId])
  if (dienststelle === undefined) throw new Error('Bezirk ohne Dienststelle')
  return { art: 'eindeutig', dienststelle }
}

async function bezirkszeilen(tx: Transaction, plz: string, am: Tag): Promise<Bezirkszeile[]> {
  const { rows } = await sql<Bezirkszeile>`select dienststelle_id as "dienststelleId", ags, strasse_such as strasse,
      hausnummer_von as von, hausnummer_bis as bis, seite
    from organisation.bezirk
    where (plz = ${plz} or plz is null and ags in (select ags from organisation.plz where plz = ${plz}))
      and gueltig_ab <= ${am} and (gueltig_bis is null or gueltig_bis >= ${am})`.execute(tx)
  return rows
}
