import type { Config } from '../../../config.ts'
import { beginnDesTages, type Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { ausgelieferteTexte } from './ausgeliefert.ts'

/** Kind of the dated content whose keys are the names in schema.ts. */
export const ART = 'portal.text'

/** First delivery: in force for every day anyone may ask about. Corrections count from their delivery. */
const ANFANG = beginnDesTages('2020-01-01')

/** Puts the texts of the portal in force: at every start, as the system. The same texts again make no new version. */
export async function portaltexteEinrichten(tx: Transaction, config: Config, jetzt: Instant): Promise<void> {
  for (const [schluessel, inhalt] of Object.entries(ausgelieferteTexte(config))) {
    await hinterlegen(tx, { art: ART, schluessel, inhalt, grund: 'Auslieferung' }, { ab: ANFANG }, jetzt)
  }
}
