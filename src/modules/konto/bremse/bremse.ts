import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { bremsen, type Bremsenart, wartezeit } from './regel.ts'

/** What is slowed down: the kind, and whom it concerns; stored only as a keyed hash. */
export interface Gebremst {
  readonly art: Bremsenart
  readonly wer: string
}

const schluessel = (haus: Haus, { art, wer }: Gebremst): Buffer => haus.krypto.suchhash(`konto.bremse.${art}`, wer)

/**
 * Takes an attempt for each of the named, before it is known how it ends, so that many at once gain nothing.
 * Inside a wait nothing is counted: pressing again or reloading does not make it longer.
 * @returns the moment from which the next attempt is possible, or undefined when this one is
 */
export async function versuchNehmen(
  haus: Haus,
  tx: Transaction,
  gebremste: readonly Gebremst[],
): Promise<Instant | undefined> {
  const jetzt = haus.uhr.jetzt()
  const sperren = await tx
    .selectFrom('konto.fehlversuch')
    .select('gesperrt_bis')
    .where(
      'schluessel',
      'in',
      gebremste.map((g) => schluessel(haus, g)),
    )
    .where('gesperrt_bis', '>', jetzt)
    .orderBy('gesperrt_bis', 'desc')
    .execute()
  if (sperren[0]) return sperren[0].gesperrt_bis ?? undefined
  for (const gebremst of gebremste) {
    if (!(await zaehlen(haus, tx, gebremst, jetzt))) return plusSekunden(jetzt, bremsen[gebremst.art].erste)
  }
  return undefined
}

/** Counts as a failure for now. False when another attempt of the same moment was the last one allowed. */
async function zaehlen(haus: Haus, tx: Transaction, gebremst: Gebremst, jetzt: Instant): Promise<boolean> {
  const bremse = bremsen[gebremst.art]
  const neu = sql<number>`case when f.zuletzt <= ${plusSekunden(jetzt, -bremse.vergessen)} then 1 else f.zahl + 1 end`
  const zeile = await sql<{ zahl: number }>`
    insert into konto.fehlversuch as f (schluessel, zahl, zuletzt) values (${schluessel(haus, gebremst)}, 1, ${jetzt})
    on conflict (schluessel) do update set zahl = ${neu}, zuletzt = ${jetzt}
      where f.gesperrt_bis is null or f.gesperrt_bis <= ${jetzt}
    returning zahl`.execute(tx)
  const zahl = zeile.rows[0]?.zahl
  if (zahl === undefined) return false
  const sekunden = wartezeit(bremse, zahl)
  await tx
    .updateTable('konto.fehlversuch')
    .set({ gesperrt_bis: sekunden === 0 ? null : plusSekunden(jetzt, sekunden) })
    .where('schluessel', '=', schluessel(haus, gebremst))
    .execute()
  return true
}

/** The attempt was right: nothing in a row any more. */
export async function gelungen(haus: Haus, tx: Transaction, gebremst: Gebremst): Promise<void> {
  await tx.deleteFrom('konto.fehlversuch').where('schluessel', '=', schluessel(haus, gebremst)).execute()
}

/** The attempt was right and must not count, but others' failures at the same key stay. */
export async function zurueckgeben(haus: Haus, tx: Transaction, gebremst: Gebremst): Promise<void> {
  const { frei } = bremsen[gebremst.art]
  await sql`update konto.fehlversuch set zahl = greatest(zahl - 1, 0),
      gesperrt_bis = case when zahl - 1 < ${frei}::int then null else gesperrt_bis end
    where schluessel = ${schluessel(haus, gebremst)}`.execute(tx)
}

/** Failures in a row so far. */
export async function fehlversuche(haus: Haus, tx: Transaction, gebremst: Gebremst): Promise<number> {
  const zeile = await tx
    .selectFrom('konto.fehlversuch')
    .select('zahl')
    .where('schluessel', '=', schluessel(haus, gebremst))
    .executeTakeFirst()
  return zeile?.zahl ?? 0
}
