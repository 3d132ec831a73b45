import { sql } from 'kysely'
import { beginnDesTages, plusTage, type Tag } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'

/** New duplicates of a week by origin of the newer person. */
export interface NeueDubletten {
  readonly herkunft: string
  /** Not decided yet, probable from 0.9 on. */
  readonly vermutet: number
  /** Decided to be one person. */
  readonly bestaetigt: number
}

const WAHRSCHEINLICH_AB = 0.9

/**
 * How many duplicates came in during a week, and from where (KO-11). Figures only, of the own offices or of all by right.
 * @param woche its Monday
 */
export async function neueDubletten(tx: Transaction, woche: Tag): Promise<NeueDubletten[]> {
  const { rows } = await sql<NeueDubletten>`
    select * from step.neue_dubletten(${beginnDesTages(woche)}, ${beginnDesTages(plusTage(woche, 7))}, ${WAHRSCHEINLICH_AB})`.execute(
    tx,
  )
  return rows
}
