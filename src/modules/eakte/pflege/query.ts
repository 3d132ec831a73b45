import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Kollege } from '../../organisation/index.ts'
import type { Korbart } from '../postkoerbe/query.ts'

/** A Postkorb as it is set up. */
export interface Korb {
  readonly id: string
  readonly kennung: string
  readonly name: string
  readonly art: Korbart
  readonly inhaber_id: string | null
  readonly inhaber_name: string | null
  readonly frist: number
  readonly grenze: number | null
  readonly auffang: boolean
  readonly stand: 'aktiv' | 'geschlossen'
  readonly mitglieder: readonly Kollege[]
}

/** Undefined if there is none for the one who asks. */
export async function korb(tx: Transaction, id: string): Promise<Korb | undefined> {
  const { rows } =
    await sql<Korb>`select id, kennung, name, art, inhaber_id, inhaber_name, frist, grenze, auffang, stand,
      (select coalesce(json_agg(json_build_object('id', m.personal_id, 'name', m.name) order by m.name), '[]')
        from eakte.postkorb_mitglied m where m.postkorb_id = k.id) as mitglieder
    from eakte.postkorb k where id = ${id}`.execute(tx)
  return rows[0]
}
