import { sql } from 'kysely'
import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Someone works for someone else from the first to the last day. */
export interface Vertretung {
  readonly id: string
  readonly personal_id: string
  readonly name: string
  readonly vertreter_id: string
  readonly vertreter_name: string
  readonly von: Tag
  readonly bis: Tag
  readonly angelegt_von_name: string
}

/** Running and coming substitutions of the office, what ends first on top. */
export const vertretungen = (tx: Transaction, dienststelleId: string, heute: Tag): Promise<readonly Vertretung[]> =>
  tx
    .selectFrom('eakte.vertretung')
    .select(['id', 'personal_id', 'name', 'vertreter_id', 'vertreter_name', 'von', 'bis', 'angelegt_von_name'])
    .where('dienststelle_id', '=', dienststelleId)
    .where('beendet', 'is', null)
    .where('bis', '>=', heute)
    .orderBy('bis')
    .orderBy('id')
    .execute()

/** Those for whom the one who asks works today. */
export const vertretene = async (tx: Transaction, dienststelleId: string, personalId: string, heute: Tag) =>
  (await vertretungen(tx, dienststelleId, heute)).filter((v) => v.vertreter_id === personalId && v.von <= heute)

/** A person on whose behalf a step is done. */
export interface Vertretener {
  readonly id: string
  readonly name: string
}

/** For whom a step in this Postkorb counts, or undefined where one acts in one's own name. */
export async function handeltFuer(tx: Transaction, korbId: string): Promise<Vertretener | undefined> {
  // The worker stands in for nobody.
  if (tx.zugriff.art !== 'personal') return undefined
  const { rows } = await sql<Vertretener>`select id, name from eakte.handelt_fuer(${korbId})`.execute(tx)
  return rows[0]
}

/** Works the one who asks for this person today, at this office? */
export async function vertritt(tx: Transaction, wen: string, dienststelleId: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select eakte.vertritt(${wen}, ${dienststelleId}) as ja`.execute(tx)
  return rows[0]?.ja === true
}
