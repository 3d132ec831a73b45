import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Kanalname } from '../kanal/wahl.ts'

/** Messages of customers that came on one day about one Anliegen by one way. */
export interface GewesenerWeg {
  readonly tag: Tag
  readonly anliegen: string
  readonly kanal: Kanalname
  /** They began a conversation; others went on with one. */
  readonly erste: boolean
  readonly zahl: number
}

/** How an office's messages came since a moment, as counts: for whoever writes its settings, who reads no message (0066). */
export async function gewesene(tx: Transaction, dienststelleId: string, seit: Instant): Promise<GewesenerWeg[]> {
  const { rows } = await sql<GewesenerWeg>`
    select tag, anliegen, kanal, erste, zahl from postfach.wege(${dienststelleId}, ${seit})
    order by anliegen, tag`.execute(tx)
  return rows
}
