import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Verbundart } from './nachweis.ts'

export const NICHT_GELUNGEN = '/anmelden/nicht-gelungen'

/** Records a refused answer with its reason. The browser gets one plain sentence, the same for all reasons. */
export async function ablehnungFesthalten(haus: Haus, art: Verbundart, grund: string): Promise<string> {
  await alsSystem(haus.db, 'anmeldung', (tx) =>
    protokollieren(tx, { aktion: 'konto.nachweis-abgelehnt', grund, angaben: { art } }),
  )
  haus.log.warn({ art, grund }, 'Antwort einer Anmeldung abgelehnt')
  return NICHT_GELUNGEN
}
