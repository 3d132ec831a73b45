import { randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { alsSystem, type Datenbank, type Transaction } from '../database/index.ts'
import { ANFANG, blatt, kopf, type Oeffentlich, personenhash, type Persoenlich } from './kette.ts'

const BATZEN = 2000
const SPERRE = 726_010

type Neu = Omit<Oeffentlich, 'nummer'> & Persoenlich

/**
 * Numbers and chains the committed entries: one batch in one transaction, by one sealer at a time.
 * @returns how many entries were sealed; fewer than a batch means that nothing waits
 */
export const versiegeln = (db: Datenbank): Promise<number> =>
  alsSystem(db, 'siegel', async (tx) => {
    const sperre = await sql<{ frei: boolean }>`select pg_try_advisory_xact_lock(${SPERRE}) as frei`.execute(tx)
    if (sperre.rows[0]?.frei !== true) return 0
    const neu = await sql<Neu>`delete from protokoll.neu
      where id in (select id from protokoll.neu order by id limit ${BATZEN})
      returning id, am, akteur_art, akteur_id, zweck, aktion, objekt_id, person_id, dienststelle_id, grund,
        rechtsgrundlage, angaben`.execute(tx)
    if (neu.rows.length > 0) await anhaengen(tx, neu.rows)
    return neu.rows.length
  })

async function anhaengen(tx: Transaction, zeilen: Neu[]): Promise<void> {
  const ende = await tx
    .selectFrom('protokoll.kette')
    .select(['nummer', 'kopf'])
    .orderBy('nummer', 'desc')
    .limit(1)
    .executeTakeFirst()
  let nummer = ende?.nummer ?? 0
  let vorher: Buffer = ende?.kopf ?? ANFANG
  const glieder = zeilen
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((zeile) => {
      nummer += 1
      const salz = randomBytes(16)
      const person = personenhash(zeile, salz)
      const oeffentlich = { ...zeile, nummer }
      const blattHash = blatt(oeffentlich, person)
      vorher = kopf(vorher, nummer, blattHash)
      return { ...oeffentlich, salz, person, blattHash, kopf: vorher }
    })
  const spalte = <T>(wert: (glied: (typeof glieder)[number]) => T): T[] => glieder.map(wert)
  const nummern: RawBuilder<unknown> = sql`${spalte((g) => g.nummer)}::bigint[]`
  const ids = sql`${spalte((g) => g.id)}::uuid[]`
  await sql`insert into protokoll.eintrag (id, nummer, am, akteur_art, akteur_id, zweck, aktion, objekt_id,
      dienststelle_id, rechtsgrundlage, personenhash)
    select * from unnest(${ids}, ${nummern}, ${spalte((g) => g.am)}::timestamptz[], ${spalte((g) => g.akteur_art)}::text[],
      ${spalte((g) => g.akteur_id)}::uuid[], ${spalte((g) => g.zweck)}::text[], ${spalte((g) => g.aktion)}::text[],
      ${spalte((g) => g.objekt_id)}::uuid[], ${spalte((g) => g.dienststelle_id)}::uuid[],
      ${spalte((g) => g.rechtsgrundlage)}::text[], ${spalte((g) => g.person)}::bytea[])`.execute(tx)
  await sql`insert into protokoll.personenteil (id, nummer, person_id, grund, angaben, salz)
    select * from unnest(${ids}, ${nummern}, ${spalte((g) => g.person_id)}::uuid[], ${spalte((g) => g.grund)}::text[],
      ${spalte((g) => (g.angaben === null ? null : JSON.stringify(g.angaben)))}::jsonb[],
      ${spalte((g) => g.salz)}::bytea[])`.execute(tx)
  await sql`insert into protokoll.kette (nummer, eintrag_id, blatt, kopf)
    select * from unnest(${nummern}, ${ids}, ${spalte((g) => g.blattHash)}::bytea[], ${spalte((g) => g.kopf)}::bytea[])`.execute(
    tx,
  )
}

/** Number and head of the newest link; undefined before the first. */
export const kettenkopf = (db: Datenbank): Promise<{ nummer: number; kopf: Buffer } | undefined> =>
  alsSystem(db, 'siegel', (tx) =>
    tx.selectFrom('protokoll.kette').select(['nummer', 'kopf']).orderBy('nummer', 'desc').limit(1).executeTakeFirst(),
  )
