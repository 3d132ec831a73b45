import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Antrag } from '../antraege.ts'
import { letzterBogen } from '../bogen/lesen.ts'
import { torZu } from './tor.ts'

/** Where a customer stands with the Hauptantrag; undefined before the Tag der Antragstellung. */
export type Hauptantragstand = 'wartet' | 'offen' | 'begonnen' | 'abgesendet'

/**
 * What the overview says of the Hauptantrag.
 * @param antraege the customer's, where they lie today, newest first
 */
export async function hauptantragstand(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  antraege: readonly Antrag[],
): Promise<Hauptantragstand | undefined> {
  const bogen = await letzterBogen(tx, haus.krypto, kunde.personIds, 'hauptantrag')
  if (bogen !== undefined && bogen.abgesendet !== null) return 'abgesendet'
  if (bogen !== undefined && bogen.geloescht === null) return 'begonnen'
  const durch = await torZu(tx, haus, kunde, antraege)
  if ('offen' in durch) return 'offen'
  return durch.zu === 'umwandlung' ? 'wartet' : undefined
}
