import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Vergleichsperson } from '../abgleich/person.ts'
import { ausGeburtsspalten, type Geburtsspalten } from '../geburt.ts'

/** Kind and value as it is searched for. */
type Paar = readonly [string, string | null]

interface Zeile extends Geburtsspalten {
  readonly id: string
  readonly gesperrt: boolean
  readonly vorname: string | null
  readonly nachname: string
  readonly geburtsname: string | null
  readonly geburtsort: string | null
  readonly geschlecht: string | null
  readonly staaten: readonly string[]
  readonly frueher: readonly string[]
  readonly nummern: readonly Paar[]
  readonly kontakte: readonly Paar[]
  readonly anschrift: Readonly<Record<string, string | null>> | null
}

/**
 * A person as the comparison takes them: contacts, RV-Nummer and Steuer-ID as keyed hashes. What a protected address hides is
 * left out whoever asks, because candidates are shown side by side. Undefined when there is none, or no name yet.
 */
export const personFuerAbgleich = async (tx: Transaction, personId: string): Promise<Vergleichsperson | undefined> =>
  (await personenFuerAbgleich(tx, [personId])).get(personId)

/** Many of them at once, by id; those who are not there or have no name are left out. */
export async function personenFuerAbgleich(
  tx: Transaction,
  personIds: readonly string[],
): Promise<Map<string, Vergleichsperson>> {
  const { rows } = await sql<Zeile>`
    select p.id, p.vorname, p.nachname, p.geburtsname, p.geburtsdatum, p.geburt_jahr, p.geburt_monat, p.geburt_tag, p.geburtsort,
      p.geschlecht, p.staaten, step.gesperrt(p.id) as gesperrt,
      array(select f.nachname from step.name_frueher f where f.person_id = p.id order by f.id) as frueher,
      (select coalesce(jsonb_agg(jsonb_build_array(n.art, n.such) order by n.id), '[]') from step.nummer n
        where n.person_id = p.id and n.beendet is null) as nummern,
      (select coalesce(jsonb_agg(jsonb_build_array(k.art, k.such) order by k.id), '[]') from step.kontakt k
        where k.person_id = p.id and k.beendet is null) as kontakte,
      (select to_jsonb(a) from (select strasse, hausnummer, plz, ort from step.anschrift
        where person_id = p.id and gueltig_bis is null and art <> 'post' limit 1) a) as anschrift
    from unnest(${personIds}::uuid[]) t (id) join step.person p on p.id = t.id where p.nachname is not null`.execute(tx)
  return new Map(rows.map((zeile) => [zeile.id, alsPerson(zeile)]))
}

function alsPerson(zeile: Zeile): Vergleichsperson {
  const kundennummer = zeile.nummern.find(([art]) => art === 'kundennummer')?.[1]
  const geschlecht = (['m', 'w', 'd', 'x'] as const).find((g) => g === zeile.geschlecht)
  return {
    vornamen: (zeile.vorname ?? '').split(' ').filter((name) => name !== ''),
    nachname: zeile.nachname,
    ...(zeile.geburtsname !== null && { geburtsname: zeile.geburtsname }),
    ...(zeile.frueher.length > 0 && { frueher: zeile.frueher }),
    geburt: ausGeburtsspalten(zeile),
    ...(zeile.geburtsort !== null && { geburtsort: zeile.geburtsort }),
    ...(geschlecht !== undefined && { geschlecht }),
    ...(zeile.staaten.length > 0 && { staaten: zeile.staaten }),
    ...(kundennummer && { kundennummer }),
    nummern: Object.fromEntries(
      zeile.nummern.flatMap(([art, such]) =>
        art === 'kundennummer' || such === null ? [] : [[art === 'steuer_id' ? 'steuer' : art, such]],
      ),
    ),
    ...(zeile.gesperrt ? {} : erreichbarkeit(zeile)),
  }
}

function erreichbarkeit({ anschrift, kontakte }: Zeile): Partial<Vergleichsperson> {
  const such = (...arten: string[]) => kontakte.find(([art]) => arten.includes(art))?.[1] ?? undefined
  const [email, telefon] = [such('email'), such('mobil', 'telefon')]
  // In this order: the facts are hashed as they stand here.
  const { strasse, hausnummer, plz, ort } = anschrift ?? {}
  return {
    ...(typeof strasse === 'string' && { strasse }),
    ...(typeof hausnummer === 'string' && { hausnummer }),
    ...(typeof plz === 'string' && { plz }),
    ...(typeof ort === 'string' && { ort }),
    ...(email !== undefined && { email }),
    ...(telefon !== undefined && { telefon }),
  }
}
