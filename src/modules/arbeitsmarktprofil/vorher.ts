import type { Transaction } from '../../platform/database/index.ts'
import type { Haus } from '../../platform/haus.ts'
import { einreichungenVon, heutigeAntworten, personAus, type Profilteil } from '../antrag/index.ts'
import type { Kunde } from '../konto/index.ts'
import type { Antworten } from '../strecke/index.ts'

/** Who it is as STEP knows them, and what this part said when it was handed in last: to be confirmed (HA-07). */
export async function bekanntes(tx: Transaction, haus: Haus, kunde: Kunde, art: Profilteil): Promise<Antworten> {
  const letzte = (await einreichungenVon(tx, kunde.personIds)).find((e) => e.art === art)
  const frueher = letzte && (await heutigeAntworten(tx, haus, letzte.id))['person/1']
  const vomTeil = Object.entries(frueher ?? {}).filter(([id]) => id.startsWith('oap.'))
  return { 'person/1': { ...Object.fromEntries(vomTeil), ...(await personAus(tx, haus, kunde)) } }
}
