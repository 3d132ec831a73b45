import { type RawBuilder, sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

export type Korbart = 'person' | 'team' | 'funktion'

/** A Postkorb with what waits in it, for the one who asks. Counts end at ZAEHLGRENZE + 1. */
export interface KorbStand {
  readonly id: string
  readonly name: string
  readonly art: Korbart
  readonly inhaber: string | null
  readonly auffang: boolean
  readonly geschlossen: boolean
  /** Owner or member. */
  readonly meins: boolean
  /** For whom the one who asks works in it today. */
  readonly fuer: string | null
  /** The owner is away: until when, and who stands in. */
  readonly abwesend: { readonly bis: Tag; readonly vertretung: string } | null
  readonly arbeitbar: boolean
  readonly offen: number
  /** What came since the last look of the one who asks. */
  readonly neu: number
  readonly heute: number
  readonly ueberfaellig: number
  readonly grenze: number | null
  /** Receipt of the oldest open order. */
  readonly aeltester: Instant | null
  /** Last look of the one who asks. */
  readonly gesehen: Instant | null
}

/** No list is counted further: a page must not grow slow with what waits. */
export const ZAEHLGRENZE = 999

const zahl = (bedingung: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(select count(*)::int from (select from eakte.auftrag a
    where ${bedingung} and a.stand <> 'erledigt' limit ${ZAEHLGRENZE + 1}) x)`

/** The Postkörbe that the one who asks may see, their own first; closed ones as long as something lies in them, or all. */
export const postkoerbeMitStand = (tx: Transaction, heute: Tag, auchGeschlossene = false): Promise<KorbStand[]> =>
  lies(
    tx,
    heute,
    auchGeschlossene
      ? sql`true`
      : sql`(k.stand = 'aktiv' or exists (select from eakte.auftrag a
    where a.postkorb_id = k.id and a.stand <> 'erledigt'))`,
  )

/** One of them; undefined if there is none for the one who asks. */
export const postkorbMitStand = async (tx: Transaction, id: string, heute: Tag): Promise<KorbStand | undefined> =>
  (await lies(tx, heute, sql`k.id = ${id}`))[0]

/** Until when the owner is away, and who stands in. */
const abwesend = (heute: Tag): RawBuilder<KorbStand['abwesend']> =>
  sql`(select json_build_object('bis', v.bis, 'vertretung', v.vertreter_name) from eakte.vertretung v
    where v.personal_id = k.inhaber_id and v.dienststelle_id = k.dienststelle_id and v.beendet is null
      and ${heute} between v.von and v.bis order by v.bis limit 1)`

async function lies(tx: Transaction, heute: Tag, welche: RawBuilder<unknown>): Promise<KorbStand[]> {
  const { rows } = await sql<Omit<KorbStand, 'neu'> & { neu: number | null }>`
    select k.id, k.name, k.art, k.inhaber_name as inhaber, k.auffang, k.stand <> 'aktiv' as geschlossen, k.grenze, g.gesehen,
      eakte.gehoert_zu(k.id, zugriff.personal()) as meins, eakte.darf_arbeiten(k.id) as arbeitbar,
      (select f.name from eakte.handelt_fuer(k.id) f) as fuer,
      ${abwesend(heute)} as abwesend,
      ${zahl(sql`a.postkorb_id = k.id`)} as offen,
      case when g.gesehen is not null then ${zahl(sql`a.postkorb_id = k.id and a.im_korb_seit > g.gesehen`)} end as neu,
      ${zahl(sql`a.postkorb_id = k.id and a.faellig = ${heute}`)} as heute,
      ${zahl(sql`a.postkorb_id = k.id and a.faellig < ${heute}`)} as ueberfaellig,
      (select a.eingegangen from eakte.auftrag a where a.postkorb_id = k.id and a.stand <> 'erledigt'
        order by a.eingegangen limit 1) as aeltester
    from eakte.postkorb k
    left join eakte.postkorb_gesehen g on g.postkorb_id = k.id and g.personal_id = zugriff.personal()
    where ${welche}
    order by meins desc, fuer nulls last, k.auffang, k.name, k.id`.execute(tx)
  // Whoever never looked has not seen anything of it; that is not counted a second time.
  return rows.map((korb) => ({ ...korb, neu: korb.neu ?? korb.offen }))
}

/** Postkörbe that take something in, by name, without a count. */
export async function offeneKoerbe(
  tx: Transaction,
  heute: Tag,
): Promise<Pick<KorbStand, 'id' | 'name' | 'abwesend'>[]> {
  const { rows } = await sql<
    Pick<KorbStand, 'id' | 'name' | 'abwesend'>
  >`select k.id, k.name, ${abwesend(heute)} as abwesend
    from eakte.postkorb k where k.stand = 'aktiv' order by k.name, k.id`.execute(tx)
  return rows
}

/** What waits in the whole office, counted no further than the single Postkorb. */
export async function standDerStelle(tx: Transaction, dienststelleId: string, heute: Tag) {
  const hier = sql`a.dienststelle_id = ${dienststelleId}`
  const { rows } = await sql<Pick<KorbStand, 'offen' | 'heute' | 'ueberfaellig'>>`select ${zahl(hier)} as offen,
    ${zahl(sql`${hier} and a.faellig = ${heute}`)} as heute,
    ${zahl(sql`${hier} and a.faellig < ${heute}`)} as ueberfaellig`.execute(tx)
  return rows[0] ?? { offen: 0, heute: 0, ueberfaellig: 0 }
}

/** Remembers that the one who asks looked into this Postkorb now: what lies there is not new to them any more. */
export async function angesehen(
  tx: Transaction,
  wo: { readonly korb: string; readonly dienststelle: string; readonly personal: string },
  jetzt: Instant,
): Promise<void> {
  await tx
    .insertInto('eakte.postkorb_gesehen')
    .values({ dienststelle_id: wo.dienststelle, postkorb_id: wo.korb, personal_id: wo.personal, gesehen: jetzt })
    .onConflict((oc) => oc.columns(['personal_id', 'postkorb_id']).doUpdateSet({ gesehen: jetzt }))
    .execute()
}
