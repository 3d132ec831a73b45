import { sql } from 'kysely'
import type { Instant } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { ersteId } from '../ids.ts'
import { ANFANG, blatt, kopf, type Oeffentlich, personenhash, type Persoenlich } from './kette.ts'

/** What of the protocol is asked for; `bis` is the first moment that no longer belongs to it. */
export interface Protokollfrage {
  /** All ids of one person; without them every entry of the office. */
  readonly personen?: readonly string[]
  /** null: what belongs to no office. */
  readonly dienststelle: string | null
  readonly von: Instant
  readonly bis: Instant
}

/** A sealed entry, with its own link of the chain verified. */
export interface Protokolleintrag extends Oeffentlich, Persoenlich {
  /** The personal part was erased; its hash stays in the chain. */
  readonly geloescht: boolean
  /** Entry and link are as they were sealed. Whether links are missing elsewhere, only the verification of the whole chain says. */
  readonly heil: boolean
}

type Zeile = Oeffentlich &
  Persoenlich & {
    personenhash: Buffer
    salz: Buffer | null
    blatt: Buffer | null
    kopf: Buffer | null
    davor: Buffer | null
  }

/**
 * Sealed entries, newest first, as far as the one who asks may read them.
 * @param nach id of the last entry of the page before
 */
export async function protokollLesen(
  tx: Transaction,
  { personen, dienststelle, von, bis }: Protokollfrage,
  nach: string | undefined,
  zahl: number,
): Promise<Protokolleintrag[]> {
  const bereich = dienststelle === null ? sql`e.dienststelle_id is null` : sql`e.dienststelle_id = ${dienststelle}`
  const [ab, vor] = [ersteId(von), nach ?? ersteId(bis)]
  const oeffentlich = sql`e.id, e.nummer, e.am, e.akteur_art, e.akteur_id, e.zweck, e.aktion, e.objekt_id, e.dienststelle_id,
    e.rechtsgrundlage, e.personenhash`
  // One person has few entries, an office very many: those of a person are fetched first, those of an office cut first. Left to
  // itself the planner joins all of the office's, because it cannot see what the policies let through (100,000 entries on a
  // busy machine: 300 ms, now 40).
  const auswahl =
    personen === undefined
      ? sql`e as materialized (select ${oeffentlich} from protokoll.eintrag e
          where ${bereich} and e.id >= ${ab} and e.id < ${vor} order by e.id desc limit ${zahl}),
        p as (select * from protokoll.personenteil)`
      : sql`p as materialized (select * from protokoll.personenteil p
          where p.person_id = any (${[...personen]}::uuid[]) and p.id >= ${ab} and p.id < ${vor}),
        e as materialized (select ${oeffentlich} from p join protokoll.eintrag e on e.id = p.id
          where ${bereich} order by e.id desc limit ${zahl})`
  const { rows } = await sql<Zeile>`with ${auswahl}
    select e.*, p.person_id, p.grund, p.angaben, p.salz,
      (select k.blatt from protokoll.kette k where k.nummer = e.nummer and k.eintrag_id = e.id) as blatt,
      (select k.kopf from protokoll.kette k where k.nummer = e.nummer) as kopf,
      (select k.kopf from protokoll.kette k where k.nummer = e.nummer - 1) as davor
    from e left join p on p.id = e.id order by e.id desc`.execute(tx)
  return rows.map((zeile) => {
    const { personenhash: _hash, salz, blatt: _blatt, kopf: _kopf, davor: _davor, ...eintrag } = zeile
    return { ...eintrag, geloescht: salz === null, heil: istHeil(zeile) }
  })
}

function istHeil(zeile: Zeile): boolean {
  const { salz, personenhash: person, blatt: glied, kopf: ende, nummer } = zeile
  if (glied === null || ende === null) return false
  const davor = zeile.davor ?? (nummer === 1 ? ANFANG : undefined)
  return (
    (salz === null || personenhash(zeile, salz).equals(person)) &&
    blatt(zeile, person).equals(glied) &&
    davor !== undefined &&
    kopf(davor, nummer, glied).equals(ende)
  )
}

/** When the whole chain was verified last, and with what result; undefined if never. */
export interface Kettenpruefung {
  readonly am: Instant
  readonly heil: boolean
  /** Links verified, or the first one that is not in order. */
  readonly nummer: number
}

export async function letztePruefung(tx: Transaction): Promise<Kettenpruefung | undefined> {
  const { rows } = await sql<{ am: Instant; angaben: { heil: boolean; nummer: number } | null }>`
    select * from protokoll.letzte_pruefung()`.execute(tx)
  const [zeile] = rows
  return zeile?.angaben ? { am: zeile.am, ...zeile.angaben } : undefined
}
