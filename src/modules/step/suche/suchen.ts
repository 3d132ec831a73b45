import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { PersonalZugriff, Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { inWorten, merken } from './gemerkt.ts'
import { type Frage, type Kriterium, kriterien, type Muster, namensteileAus } from './kriterien.ts'
import { type Namensformen, rang } from './rang.ts'

/** So many are shown; with more the clerk is asked to say more. */
export const HOECHSTENS = 200
/** So many are put in order before the best are taken. */
const GEORDNET = 500
/** Behind every letter, digit and space of the index. */
const ENDE = '~'

/** Persons of these Dienststellen with a word for each criterion; the test of its index reads it too. */
export function abfrage(fragen: readonly Kriterium[], dienststellen: readonly string[]): RawBuilder<{ id: string }> {
  const eines = ({ wort, ganz }: Muster) =>
    sql`select person_id from step.suchwort where dienststelle_id = any (${dienststellen}::uuid[])
      and ${ganz ? sql`wort = ${wort}` : sql`wort >= ${wort} and wort < ${wort + ENDE}`}`
  const je = fragen.map((muster) => sql`(${sql.join(muster.map(eines), sql` union `)})`)
  return sql<{ id: string }>`select person_id as id from (${sql.join(je, sql` intersect `)}) t limit ${GEORDNET}`
}

/** Looks for persons of one's own Dienststelle, best fit first. The search is recorded. @returns id of the kept result */
export async function suchen(
  tx: Transaction,
  krypto: Krypto,
  wer: PersonalZugriff,
  frage: Frage,
  jetzt: Instant,
): Promise<string> {
  const finde = async (nurGanze: boolean): Promise<string[]> => {
    const fragen = kriterien(krypto, frage, nurGanze)
    if (fragen.length === 0) return []
    const { rows } = await abfrage(fragen, wer.dienststelleIds).execute(tx)
    return rows.map(({ id }) => id)
  }
  // Whoever is called just so comes first, and is not lost among many who only begin or sound alike.
  const ganze = frage.name === undefined ? [] : await finde(true)
  const weitere = ganze.length > HOECHSTENS ? [] : await finde(false)
  const treffer = await geordnet(tx, [...new Set([...ganze, ...weitere])].slice(0, GEORDNET), frage.name ?? '')
  const mehr = treffer.length > HOECHSTENS
  const inhalt = { worte: inWorten(frage), mehr, treffer: treffer.slice(0, HOECHSTENS), zeilen: [] }
  const id = await merken(tx, krypto, wer, inhalt, false, jetzt)
  const [dienststelle] = wer.dienststelleIds
  await protokollieren(tx, {
    aktion: 'step.gesucht',
    objekt: id,
    ...(dienststelle !== undefined && { dienststelle }),
    angaben: { nach: gefragt(frage), treffer: treffer.length },
  })
  return id
}

/** The kinds of what was asked, without what was asked. */
const gefragt = (frage: Frage): string[] =>
  Object.entries(frage).flatMap(([feld, wert]) => (wert === undefined ? [] : [feld]))

/**
 * Best fit first, then by name. Person by person: asked for all at once, the database would first read everyone the Dienststelle is
 * in charge of, 8 ms for 25,000.
 */
async function geordnet(tx: Transaction, ids: readonly string[], name: string): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Namensformen & { id: string }>`
    select p.id, p.vorname_such, p.nachname_such, p.geburtsname_such
    from unnest(${ids}::uuid[]) t (id) join step.person p on p.id = t.id`.execute(tx)
  const gesucht = namensteileAus(name)
  return rows
    .map((wer) => ({
      id: wer.id,
      rang: rang(gesucht, wer),
      name: `${wer.nachname_such}\0${wer.vorname_such}\0${wer.id}`,
    }))
    .toSorted((a, b) => a.rang - b.rang || (a.name < b.name ? -1 : 1))
    .map(({ id }) => id)
}
