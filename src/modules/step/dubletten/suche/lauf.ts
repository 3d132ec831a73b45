import { sql } from 'kysely'
import type { Instant } from '../../../../platform/clock/index.ts'
import type { Datenbank } from '../../../../platform/database/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { NORM_VERSION } from '../../abgleich/person.ts'
import type { Lauf } from './ablegen.ts'
import { lang } from './lang.ts'

/** Ranges of keys: so many steps for each pair of blocks, after each of which an interrupted search goes on. */
export const BEREICHE = 16

/** Each block with itself and with every later one. */
export const blockpaare = (bloecke: number): (readonly [number, number])[] =>
  Array.from({ length: bloecke }, (_, i) => i).flatMap((i) =>
    Array.from({ length: bloecke - i }, (_, j) => [i, i + j] as const),
  )

/** The search that is open, if it has this model and this version of the preparation; else a new one. */
export const laufBeginnen = (db: Datenbank, modell: string, block: number, jetzt: Instant): Promise<Lauf> =>
  lang(db, async (tx) => {
    const spalten = ['id', 'modell', 'norm', 'teile', 'block', 'bloecke'] as const
    const offen = await tx
      .selectFrom('step.abgleich_lauf')
      .select(spalten)
      .where('beendet', 'is', null)
      .executeTakeFirst()
    if (offen?.modell === modell && offen.norm === NORM_VERSION) return offen
    if (offen) await tx.deleteFrom('step.abgleich_lauf').where('id', '=', offen.id).execute()
    const { rows } = await sql<{ bis: number }>`
      select coalesce(max(nr), 0) as bis from step.abgleich_person`.execute(tx)
    const bloecke = Math.max(1, Math.ceil((rows[0]?.bis ?? 0) / block))
    const teile = blockpaare(bloecke).length * BEREICHE
    return tx
      .insertInto('step.abgleich_lauf')
      .values({ id: neueId(), modell, norm: NORM_VERSION, teile, block, bloecke, begonnen: jetzt })
      .returning(spalten)
      .executeTakeFirstOrThrow()
  })

/** Ranges of the nr-th pair of blocks that are still to be compared. */
export async function offeneBereiche(db: Datenbank, { id }: Lauf, nr: number): Promise<number[]> {
  const fertig = await lang(db, (tx) =>
    tx.selectFrom('step.abgleich_lauf_teil').select('teil').where('lauf_id', '=', id).execute(),
  )
  const schon = new Set(fertig.map(({ teil }) => teil))
  return Array.from({ length: BEREICHE }, (_, teil) => teil).filter((teil) => !schon.has(nr * BEREICHE + teil))
}

export interface Bilanz {
  readonly verglichen: number
  readonly paare: number
  readonly ausgelassen: number
  readonly fertig: boolean
}

/** Ends a search whose parts are all done: pairs nobody decided on that it did not find go from the lists. */
export const laufBeenden = (db: Datenbank, lauf: Lauf, jetzt: Instant): Promise<Bilanz> =>
  lang(db, async (tx) => {
    const { rows } = await sql<Record<'teile' | 'verglichen' | 'paare' | 'ausgelassen', number>>`
      select count(*)::int as teile, coalesce(sum(verglichen), 0)::int8 as verglichen, coalesce(sum(paare), 0)::int8 as paare,
        coalesce(sum(ausgelassen), 0)::int8 as ausgelassen
      from step.abgleich_lauf_teil where lauf_id = ${lauf.id}`.execute(tx)
    const { teile = 0, verglichen = 0, paare = 0, ausgelassen = 0 } = rows[0] ?? {}
    const fertig = teile === lauf.teile
    if (fertig) {
      await tx.deleteFrom('step.abgleich_paar').where('stand', '=', 'offen').where('lauf_id', '<>', lauf.id).execute()
      await tx.updateTable('step.abgleich_lauf').set({ beendet: jetzt }).where('id', '=', lauf.id).execute()
    }
    return { verglichen, paare, ausgelassen, fertig }
  })
