import { sql } from 'kysely'
import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import type { Treffer } from './teil.ts'

/** A search over the whole stock. */
export interface Lauf {
  readonly id: string
  readonly modell: string
  readonly norm: number
  readonly teile: number
  /** Numbers of persons in a block, and how many blocks there were at the beginning. */
  readonly block: number
  readonly bloecke: number
}

/** Below 1: a probability is never certain, and real has no more digits. */
const HOECHSTENS = 0.999_999

/**
 * Puts what a part found on the clerks' lists: new pairs, pairs found again, and pairs that were found different on facts that
 * changed since. Left out: ids of one person, and decisions that still hold.
 * @param nummer of the person at a place
 */
export async function trefferAblegen(
  tx: Transaction,
  { id, modell, norm }: Lauf,
  treffer: readonly Treffer[],
  nummer: (platz: number) => number,
  jetzt: Instant,
): Promise<void> {
  if (treffer.length === 0) return
  const zeilen = treffer.map(({ a, b, bewertung: { p, ...erklaerung } }) => ({
    id: neueId(),
    a: nummer(a),
    b: nummer(b),
    p: Math.min(p, HOECHSTENS),
    erklaerung,
  }))
  await sql`
    insert into step.abgleich_paar as alt
      (id, lo, hi, p, erklaerung, modell, norm, herkunft, neu_seit, gefunden, lauf_id)
    select f.id, least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), f.p, f.erklaerung, ${modell}, ${norm}::int2,
      neuer.herkunft, neuer.erstellt, ${jetzt}, ${id}
    from jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) as f (id uuid, a int4, b int4, p real, erklaerung jsonb)
      join step.abgleich_person a on a.nr = f.a
      join step.abgleich_person b on b.nr = f.b
      cross join lateral (select p.herkunft, p.erstellt from step.person p where p.id in (a.person_id, b.person_id)
        order by p.erstellt desc, p.id desc limit 1) neuer
      left join step.identitaet ia on ia.person_id = a.person_id
      left join step.identitaet ib on ib.person_id = b.person_id
    where coalesce(ia.fuehrend_id, a.person_id) <> coalesce(ib.fuehrend_id, b.person_id)
      and not exists (select 1 from step.abgleich_urteil u
        where u.lo = least(a.person_id, b.person_id) and u.hi = greatest(a.person_id, b.person_id) and u.widerrufen is null
          and u.urteil = 'verschieden'
          and u.inhalt_lo = case when a.person_id < b.person_id then a.inhalt else b.inhalt end
          and u.inhalt_hi = case when a.person_id < b.person_id then b.inhalt else a.inhalt end)
    on conflict (lo, hi) do update set p = excluded.p, erklaerung = excluded.erklaerung, modell = excluded.modell,
      norm = excluded.norm, lauf_id = excluded.lauf_id,
      stand = case alt.stand when 'verschieden' then 'offen' else alt.stand end`.execute(tx)
}
