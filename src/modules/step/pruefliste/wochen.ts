import { sql } from 'kysely'
import { beginnDesTages, plusTage, type Tag, wochentag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** New duplicates of one week by origin of the newer person. */
export interface Woche {
  readonly montag: Tag
  readonly zahlen: readonly { readonly herkunft: string; readonly vermutet: number; readonly bestaetigt: number }[]
}

const WOCHEN = 4
/** Suspected counts from "probable" on. */
const AB = 0.9

/** The figures of this week and the three before (KO-11), for whoever may see figures of the office. */
export async function wochenBis(tx: Transaction, heute: Tag): Promise<Woche[]> {
  const dieser = plusTage(heute, 1 - wochentag(heute))
  const wochen: Woche[] = []
  for (let vor = 0; vor < WOCHEN; vor += 1) {
    const montag = plusTage(dieser, -7 * vor)
    const { rows } = await sql<Woche['zahlen'][number]>`
      select herkunft, vermutet, bestaetigt
      from step.neue_dubletten(${beginnDesTages(montag)}, ${beginnDesTages(plusTage(montag, 7))}, ${AB}::real)`.execute(
      tx,
    )
    wochen.push({ montag, zahlen: rows })
  }
  return wochen
}
