import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Vergleichsperson } from '../abgleich/person.ts'
import { ausGeburtsspalten } from '../geburt.ts'

/**
 * A person as the comparison takes them: contacts, RV-Nummer and Steuer-ID as keyed hashes. What a protected address hides is
 * left out whoever asks, because candidates are shown side by side. Undefined when there is none, or no name yet.
 */
export async function personFuerAbgleich(tx: Transaction, personId: string): Promise<Vergleichsperson | undefined> {
  const { rows } = await sql<{ gesperrt: boolean }>`select step.gesperrt(${personId}) as gesperrt`.execute(tx)
  const person = await tx
    .selectFrom('step.person')
    .select([
      'vorname',
      'nachname',
      'geburtsname',
      'geburtsdatum',
      'geburt_jahr',
      'geburt_monat',
      'geburt_tag',
      'geburtsort',
      'geschlecht',
      'staaten',
    ])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (person === undefined || person.nachname === null) return undefined
  const frueher = await tx
    .selectFrom('step.name_frueher')
    .select('nachname')
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  const nummern = await tx
    .selectFrom('step.nummer')
    .select(['art', 'such'])
    .where('person_id', '=', personId)
    .where('beendet', 'is', null)
    .execute()
  const kundennummer = nummern.find(({ art }) => art === 'kundennummer')?.such
  const geschlecht = (['m', 'w', 'd', 'x'] as const).find((g) => g === person.geschlecht)
  return {
    vornamen: (person.vorname ?? '').split(' ').filter((name) => name !== ''),
    nachname: person.nachname,
    ...(person.geburtsname !== null && { geburtsname: person.geburtsname }),
    ...(frueher.length > 0 && { frueher: frueher.map(({ nachname }) => nachname) }),
    geburt: ausGeburtsspalten(person),
    ...(person.geburtsort !== null && { geburtsort: person.geburtsort }),
    ...(geschlecht !== undefined && { geschlecht }),
    ...(person.staaten.length > 0 && { staaten: person.staaten }),
    ...(kundennummer !== undefined && { kundennummer }),
    nummern: Object.fromEntries(
      nummern
        .filter(({ art }) => art !== 'kundennummer')
        .map(({ art, such }) => [art === 'steuer_id' ? 'steuer' : art, such]),
    ),
    ...(rows[0]?.gesperrt === false ? await erreichbarkeit(tx, personId) : {}),
  }
}

async function erreichbarkeit(tx: Transaction, personId: string): Promise<Partial<Vergleichsperson>> {
  const anschrift = await tx
    .selectFrom('step.anschrift')
    .select(['strasse', 'hausnummer', 'plz', 'ort'])
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('art', '<>', 'post')
    .executeTakeFirst()
  const kontakte = await tx
    .selectFrom('step.kontakt')
    .select(['art', 'such'])
    .where('person_id', '=', personId)
    .where('beendet', 'is', null)
    .execute()
  const such = (...arten: string[]) => kontakte.find(({ art }) => arten.includes(art))?.such ?? undefined
  const [email, telefon] = [such('email'), such('mobil', 'telefon')]
  return {
    ...Object.fromEntries(
      Object.entries(anschrift ?? {}).filter((eintrag): eintrag is [string, string] => eintrag[1] !== null),
    ),
    ...(email !== undefined && { email }),
    ...(telefon !== undefined && { telefon }),
  }
}
