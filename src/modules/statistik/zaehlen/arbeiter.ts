import { sql } from 'kysely'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'

/** Counts the figures of the day, every six hours: the last count of a day stays. */
export const zaehlen: Arbeiter = {
  art: 'statistik.zaehlen',
  takt: 6 * 60 * 60,
  async bearbeite(haus) {
    const heute = tagInBerlin(haus.uhr.jetzt())
    await alsSystem(haus.db, 'uebergabe', (tx) => sql`select statistik.zaehlen(${heute}::date)`.execute(tx))
    return { stand: 'zugestellt' }
  },
}
