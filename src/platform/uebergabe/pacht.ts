import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../clock/index.ts'
import { alsSystem, type Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { neueId } from '../ids.ts'
import type { Uebergabe } from './arbeiter.ts'
import type { Abschluss } from './bearbeiten.ts'

/**
 * Seconds a worker holds a row without saying that it still works on it; after that the row counts as abandoned and another
 * worker takes it. Short, because a citizen waits for what a killed worker held.
 */
export const PACHT = 20

/** A hand-over in our hands; `lauf` proves it when the result is written. */
export type Gepachtet = Uebergabe & { readonly lauf: string }

/**
 * Writes how attempts ended and claims due hand-overs, in one transaction: under load each end frees a place for the next.
 * Claims up to the given number per kind, the longest due first: a flood or a standstill of one kind never holds up another.
 * Claiming moves `faellig` to the end of the lease. An end is not written when the lease ran out and another worker holds the row.
 */
export async function pachten(
  haus: Haus,
  plaetze: ReadonlyMap<string, number>,
  enden: readonly Abschluss[] = [],
): Promise<Gepachtet[]> {
  const jetzt = haus.uhr.jetzt()
  const lauf = neueId()
  const zeilen = await alsSystem(haus.db, 'uebergabe', async (tx) => {
    if (enden.length > 0) await abschliessen(tx, enden, jetzt)
    return sql<Omit<Uebergabe, 'versuch'> & { versuche: number }>`
      update uebergabe.uebergabe u set lauf = ${lauf}, versuche = u.versuche + 1, faellig = ${plusSekunden(jetzt, PACHT)}
      from unnest(${[...plaetze.keys()]}::text[], ${[...plaetze.values()]}::int[]) as frei (art, zahl)
        cross join lateral (select id from uebergabe.uebergabe w
          where w.stand = 'wartend' and w.faellig <= ${jetzt} and w.art = frei.art
          order by w.faellig limit frei.zahl for update skip locked) dran
      where u.id = dran.id
      returning u.id, u.art, u.bezug, u.dienststelle_id as dienststelle, u.erstellt, u.versuche`.execute(tx)
  })
  return zeilen.rows.map(({ versuche, ...zeile }) => ({ ...zeile, versuch: versuche, lauf }))
}

const abschliessen = (tx: Transaction, enden: readonly Abschluss[], jetzt: Instant) =>
  sql`update uebergabe.uebergabe u set lauf = null, stand = e.stand, grund = e.grund, versuche = e.versuche,
      faellig = coalesce(e.faellig, u.faellig), erledigt = case when e.faellig is null then ${jetzt}::timestamptz end
    from unnest(${enden.map(({ id }) => id)}::uuid[], ${enden.map((e) => e.lauf)}::uuid[], ${enden.map((e) => e.stand)}::text[],
      ${enden.map(({ grund }) => grund)}::text[], ${enden.map(({ versuche }) => versuche)}::int[],
      ${enden.map(({ faellig }) => faellig)}::timestamptz[]) as e (id, lauf, stand, grund, versuche, faellig)
    where u.id = e.id and u.lauf = e.lauf`.execute(tx)

/** Says that we still work on these; what another worker took meanwhile stays theirs. */
export async function verlaengern(haus: Haus, offene: readonly Gepachtet[]): Promise<void> {
  if (offene.length === 0) return
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('uebergabe.uebergabe')
      .set({ faellig: plusSekunden(haus.uhr.jetzt(), PACHT) })
      .where(
        'id',
        'in',
        offene.map(({ id }) => id),
      )
      .where(
        'lauf',
        'in',
        offene.map(({ lauf }) => lauf),
      )
      .execute(),
  )
}
