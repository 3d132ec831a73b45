import { sql } from 'kysely'
import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Leistung } from './leistungen.ts'

export interface Einkauf {
  readonly id: string
  readonly leistung: Leistung
  readonly serviceCenter: string
  readonly ab: Tag
  readonly bis: Tag | null
  readonly von: string
}

/** Everything that an office bought, the newest first. */
export async function einkaeufe(tx: Transaction, dienststelleId: string): Promise<Einkauf[]> {
  const { rows } = await sql<Einkauf>`select e.id, e.leistung, d.name as "serviceCenter", e.ab, e.bis, e.von_name as von
    from organisation.einkauf e join organisation.dienststelle d on d.id = e.service_center_id
    where e.dienststelle_id = ${dienststelleId} order by e.ab desc, e.id desc limit 200`.execute(tx)
  return rows
}

/** Service Centers that can be bought of, in the order of their names. */
export const serviceCenter = (tx: Transaction) =>
  tx
    .selectFrom('organisation.dienststelle')
    .select(['id', 'name'])
    .where('art', '=', 'ServiceCenter')
    .orderBy('name')
    .execute()

/**
 * Dienststellen for which the one who asks works today because they bought this service; the check for duplicates counts only
 * together with O.7 (SC-14, ST-04). Empty for everyone who is not at a Service Center. The database decides (0031).
 */
export async function betreuteStellen(tx: Transaction, leistung: Leistung): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string[] }>`select organisation.betreute(${leistung}) as ids`.execute(tx)
  return rows[0]?.ids ?? []
}

/** True when the office has bought this service for that day. Everyone may ask: it says no more than where a message goes. */
export async function gekauft(tx: Transaction, dienststelleId: string, leistung: Leistung, tag: Tag): Promise<boolean> {
  const { rows } = await sql<{
    ja: boolean
  }>`select organisation.gekauft(${dienststelleId}, ${leistung}, ${tag}) as ja`.execute(tx)
  return rows[0]?.ja ?? false
}

/** The Service Center that an office bought this service of for that day; asked by hand-overs only. Undefined: none. */
export async function verkaeufer(
  tx: Transaction,
  dienststelleId: string,
  leistung: Leistung,
  tag: Tag,
): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null
  }>`select organisation.verkaeufer(${dienststelleId}, ${leistung}, ${tag}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}
