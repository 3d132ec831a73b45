import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import { abgleichAktualisieren } from '../dubletten/aktualisieren/command.ts'
import { suchwerteHeute } from '../eintrag/eintrag.ts'
import { ausGeburtsspalten } from '../geburt.ts'
import { anschriftswort, geburtswort, namensworte } from './worte.ts'

export type Teil = 'name' | 'geburt' | 'anschrift' | 'kontakt' | 'nummern'

/**
 * Brings up to date what a person is found by, for these parts of their data: the words of the search, and what the duplicate
 * check compares. Called by every writer at its end, in its own transaction; parts that the one who asks may not see are never
 * touched.
 */
export async function auffindbarMachen(tx: Transaction, personId: string, teile: readonly Teil[]): Promise<void> {
  const arten = teile.map((teil) => leser[teil].arten).join('')
  const neu: string[] = []
  for (const teil of teile) neu.push(...(await leser[teil].worte(tx, personId)).filter((wort) => wort !== ''))
  await sql`select step.suchworte_setzen(${personId}, ${arten}, ${neu}::text[])`.execute(tx)
  await abgleichAktualisieren(tx, personId)
}

interface Leser {
  readonly arten: string
  readonly worte: (tx: Transaction, personId: string) => Promise<string[]>
}

/** Words out of a table of entries; one that can't be found by has none. @param buchstabe names the kind in the index */
const ausEintraegen = (arten: string, tabelle: 'kontakt' | 'nummer', buchstabe: (art: string) => string): Leser => ({
  arten,
  worte: async (tx, id) =>
    (await suchwerteHeute(tx, id, tabelle)).map(({ art, such }) => (such === null ? '' : `${buchstabe(art)}${such}`)),
})

const leser: Readonly<Record<Teil, Leser>> = {
  name: {
    arten: 'NP',
    async worte(tx, id) {
      const person = await tx
        .selectFrom('step.person')
        .select(['vorname', 'nachname', 'geburtsname'])
        .where('id', '=', id)
        .executeTakeFirst()
      const frueher = await tx.selectFrom('step.name_frueher').select('nachname').where('person_id', '=', id).execute()
      return namensworte([
        person?.vorname,
        person?.nachname,
        person?.geburtsname,
        ...frueher.map(({ nachname }) => nachname),
      ])
    },
  },
  geburt: {
    arten: 'G',
    async worte(tx, id) {
      const person = await tx
        .selectFrom('step.person')
        .select(['geburtsdatum', 'geburt_jahr', 'geburt_monat', 'geburt_tag'])
        .where('id', '=', id)
        .executeTakeFirst()
      return person === undefined ? [] : [geburtswort(ausGeburtsspalten(person))]
    },
  },
  anschrift: {
    arten: 'A',
    async worte(tx, id) {
      const zeilen = await tx
        .selectFrom('step.anschrift')
        .select(['strasse', 'hausnummer'])
        .where('person_id', '=', id)
        .where('gueltig_bis', 'is', null)
        .execute()
      return zeilen.map(({ strasse, hausnummer }) => anschriftswort(strasse, hausnummer))
    },
  },
  kontakt: ausEintraegen('TE', 'kontakt', (art) => (art === 'email' ? 'E' : 'T')),
  nummern: ausEintraegen('KBRS', 'nummer', (art) => nummernart[art] ?? ''),
}

/** Letter of each kind of number in the index. */
export const nummernart: Readonly<Record<string, string>> = { kundennummer: 'K', bg: 'B', rv: 'R', steuer_id: 'S' }
