import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Stufe, stufen } from '../vergleich/texte.ts'
import { ganzerName } from '../zusammenfuehren/angaben.ts'

/** frei: nobody has it and it is due; zurueckgestellt: unclear, comes up later. */
type Stand = 'frei' | 'zurueckgestellt'

export interface Filter {
  readonly stufe?: Stufe | undefined
  readonly stand: Stand
}

/** Where a page begins: behind the pair of this certainty and id. */
export interface Zeiger {
  readonly p: number
  readonly id: string
}

export interface Paarzeile {
  readonly id: string
  readonly p: number
  readonly a: string
  readonly b: string
  readonly gefunden: Instant
  readonly herkunft: string
  readonly wiederAm: Tag | null
  readonly bearbeiterId: string | null
  readonly bearbeiterName: string | null
}

interface Roh {
  readonly id: string
  readonly p: number
  readonly lo: string
  readonly hi: string
  readonly gefunden: Instant
  readonly herkunft: string
  readonly wieder_am: Tag | null
  readonly bearbeiter_id: string | null
  readonly bearbeiter_name: string | null
}

const SEITE = 50

/** Open pairs of these offices, the most certain first (ST-05); paged by certainty and id. */
export async function paare(
  tx: Transaction,
  dienststelleIds: readonly string[],
  filter: Filter,
  heute: Tag,
  zeiger?: Zeiger,
): Promise<{ zeilen: Paarzeile[]; weiter: Zeiger | undefined }> {
  const { rows } = await abfrage(dienststelleIds, filter, heute, SEITE + 1, zeiger).execute(tx)
  const seite = rows.slice(0, SEITE)
  const letzte = seite.at(-1)
  const weiter = rows.length > SEITE && letzte !== undefined ? { p: letzte.p, id: letzte.id } : undefined
  return { zeilen: await mitNamen(tx, seite), weiter }
}

/** The statement of the list; the test of its index reads it too. */
export function abfrage(
  dienststelleIds: readonly string[],
  { stufe, stand }: Filter,
  heute: Tag,
  zahl: number,
  zeiger?: Zeiger,
) {
  const stelle = stufen.findIndex(({ schluessel }) => schluessel === stufe)
  const von = stufen[stelle]?.ab ?? 0
  const bis = stufe === undefined ? 2 : (stufen[stelle - 1]?.ab ?? 2)
  const wann = stand === 'frei' ? sql`(u.wieder_am is null or u.wieder_am <= ${heute})` : sql`u.wieder_am > ${heute}`
  // Office by office, so that each is read in the order of its index and no further than the page.
  return sql<Roh>`
    select o.id, o.p, p.lo, p.hi, p.gefunden, p.herkunft, o.wieder_am, o.bearbeiter_id, o.bearbeiter_name from (
      select distinct on (je.p, je.id) je.* from unnest(${[...dienststelleIds]}::uuid[]) as s (id) cross join lateral (
        select o.paar_id as id, o.p, u.wieder_am, u.bearbeiter_id, u.bearbeiter_name from step.abgleich_offen o
          left join step.pruefung u on u.paar_id = o.paar_id and u.dienststelle_id = o.dienststelle_id
        where o.dienststelle_id = s.id and o.p >= ${von}::real and o.p < ${bis}::real and ${wann}
          and (${zeiger?.id ?? null}::uuid is null or (o.p, o.paar_id) < (${zeiger?.p ?? 0}::real, ${zeiger?.id ?? null}::uuid))
        order by o.p desc, o.paar_id desc limit ${zahl}) je
      order by je.p desc, je.id desc limit ${zahl}) o
    join step.abgleich_paar p on p.id = o.id order by o.p desc, o.id desc`
}

/** The most certain pair that is due and nobody else has; of several people each gets another. */
export async function naechstesPaar(
  tx: Transaction,
  dienststelleIds: readonly string[],
  wer: { readonly personalId: string },
  heute: Tag,
  nach?: Zeiger,
): Promise<string | undefined> {
  const { rows } = await abfrage(dienststelleIds, { stand: 'frei' }, heute, SEITE, nach).execute(tx)
  return rows.find(({ bearbeiter_id }) => bearbeiter_id === null || bearbeiter_id === wer.personalId)?.id
}

/** One open pair with both ids; undefined if it is decided, or not of these offices. */
export async function paarMit(
  tx: Transaction,
  dienststelleIds: readonly string[],
  id: string,
): Promise<Roh | undefined> {
  const { rows } = await sql<Roh>`
    select p.id, p.p, p.lo, p.hi, p.gefunden, p.herkunft, u.wieder_am, u.bearbeiter_id, u.bearbeiter_name
    from step.abgleich_offen o join step.abgleich_paar p on p.id = o.paar_id
      left join step.pruefung u on u.paar_id = o.paar_id and u.dienststelle_id = o.dienststelle_id
    where o.paar_id = ${id} and o.dienststelle_id = any (${[...dienststelleIds]}::uuid[]) limit 1`.execute(tx)
  return rows[0]
}

/** Offices whose pairs the one who asks may check: the own one, and those that agreed on it. */
export async function pruefendeStellen(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select step.pruefende_stellen() as ids`.execute(tx)
  return rows[0]?.ids ?? []
}

async function mitNamen(tx: Transaction, zeilen: readonly Roh[]): Promise<Paarzeile[]> {
  const personen = await tx
    .selectFrom('step.person')
    .select(['id', 'titel', 'vorname', 'nachname'])
    .where('id', '=', (eb) => eb.fn.any(eb.val([...new Set(zeilen.flatMap(({ lo, hi }) => [lo, hi]))])))
    .execute()
  const namen = new Map(personen.map((p) => [p.id, ganzerName(p) ?? 'ohne Namen']))
  return zeilen.map((z) => ({
    id: z.id,
    p: z.p,
    a: namen.get(z.lo) ?? FREMD,
    b: namen.get(z.hi) ?? FREMD,
    gefunden: z.gefunden,
    herkunft: z.herkunft,
    wiederAm: z.wieder_am,
    bearbeiterId: z.bearbeiter_id,
    bearbeiterName: z.bearbeiter_name,
  }))
}

const FREMD = 'Person einer anderen Dienststelle'
