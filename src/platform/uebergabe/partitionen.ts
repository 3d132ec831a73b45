import { sql } from 'kysely'
import { tagInBerlin } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Arbeiter } from './arbeiter.ts'

const TAG = 24 * 3600
/** Tables that are split by year (migrations 0002, 0003, 0060). */
const tabellen = ['protokoll.eintrag', 'protokoll.personenteil', 'uebergabe.uebergabe', 'postfach.nachricht']

/** Makes the parts of the next two years before they are needed. What came too early lies in the part "sonst". */
export const jahrespartitionen: Arbeiter = {
  art: 'platform.jahrespartitionen',
  takt: TAG,
  async bearbeite(haus) {
    const jahr = Number(tagInBerlin(haus.uhr.jetzt()).slice(0, 4))
    await alsSystem(haus.db, 'uebergabe', async (tx) => {
      for (const tabelle of tabellen) {
        for (const naechstes of [jahr + 1, jahr + 2]) {
          await sql`select zugriff.jahrespartition(${tabelle}::regclass, ${naechstes})`.execute(tx)
        }
      }
    })
    return { stand: 'zugestellt' }
  },
}
