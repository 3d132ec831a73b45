import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import type { Korb } from '../entscheiden.ts'
import type { Blatt } from '../tisch/tuer.ts'
import { type Gewesen, laufe, type Weg } from './laufen.ts'

/** So far back, and so many at most, the newest. */
export const TAGE = 30
export const HOECHSTENS = 20_000
const BEISPIELE = 3

/** Orders that came from one Postkorb and would come into another. */
export interface Umzug {
  readonly von: string
  readonly nach: string
  readonly zahl: number
  readonly beispiele: readonly number[]
}

/** What would have become of the last month's orders. */
export interface Probelauf {
  readonly gesamt: number
  readonly woanders: number
  readonly umzuege: readonly Umzug[]
  /** How often each row would have fired. */
  readonly treffer: ReadonlyMap<string, number>
}

/** Runs the draft on the office's orders of the last 30 days. It reads what they were distributed by, never who they are about. */
export async function probelauf(
  tx: Transaction,
  { tabelle, entwurf }: Blatt,
  dienststelle: string,
  jetzt: Instant,
): Promise<Probelauf> {
  const { koerbe, auffang } = await koerbeVon(tx, dienststelle)
  const auftraege = await gewesene(tx, dienststelle, jetzt)
  const wege = laufe(tabelle, auftraege, koerbe, auffang)
  const angaben = { auftraege: auftraege.length, version: entwurf.version }
  await protokollieren(tx, { aktion: 'eakte.regelwerk-probelauf', objekt: entwurf.id, angaben })
  return zusammen(wege, (id) => koerbe.find((korb) => korb.id === id)?.name ?? 'kein Postkorb')
}

/** Counts the ways: what stays, what moves, which rows fire. */
function zusammen(wege: readonly Weg[], name: (korbId: string) => string): Probelauf {
  const umzuege = new Map<string, { von: string; nach: string; zahl: number; beispiele: number[] }>()
  const treffer = new Map<string, number>()
  for (const { nummer, von, nach, zeile } of wege) {
    treffer.set(zeile ?? '–', (treffer.get(zeile ?? '–') ?? 0) + 1)
    if (von === nach) continue
    const umzug = umzuege.get(`${von} ${nach}`) ?? { von: name(von), nach: name(nach), zahl: 0, beispiele: [] }
    umzug.zahl += 1
    if (umzug.beispiele.length < BEISPIELE) umzug.beispiele.push(nummer)
    umzuege.set(`${von} ${nach}`, umzug)
  }
  const liste = [...umzuege.values()].toSorted((a, b) => b.zahl - a.zahl)
  return {
    gesamt: wege.length,
    woanders: liste.reduce((zahl, umzug) => zahl + umzug.zahl, 0),
    umzuege: liste,
    treffer,
  }
}

async function koerbeVon(tx: Transaction, dienststelle: string): Promise<{ koerbe: Korb[]; auffang: string }> {
  const zeilen = await tx
    .selectFrom('eakte.postkorb')
    .select(['id', 'kennung', 'name', 'stand', 'auffang'])
    .where('dienststelle_id', '=', dienststelle)
    .execute()
  const koerbe = zeilen.map(({ id, kennung, name, stand }) => ({ id, kennung, name, offen: stand === 'aktiv' }))
  return { koerbe, auffang: zeilen.find((zeile) => zeile.auffang)?.id ?? '' }
}

/** Orders from before all inputs were kept bring those that the rulebook of their day looked at. */
async function gewesene(tx: Transaction, dienststelle: string, jetzt: Instant): Promise<Gewesen[]> {
  const { rows } = await sql<Gewesen>`
    select a.nummer, coalesce(a.eingaben, jsonb_strip_nulls(a.entscheidung -> 'eingaben')) as eingaben,
      coalesce(e.nachher ->> 'postkorb', a.postkorb_id::text) as "korbId"
    from eakte.auftrag a
    left join eakte.auftrag_ereignis e on e.auftrag_id = a.id and e.version = 1
    where a.dienststelle_id = ${dienststelle} and a.eingegangen >= ${plusSekunden(jetzt, -TAGE * 24 * 60 * 60)}
    order by a.eingegangen desc, a.id desc limit ${HOECHSTENS}`.execute(tx)
  return rows
}
