import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { inAblage } from '../ablage/in-ablage.ts'
import type { Paket } from '../paket.ts'
import { inEakte } from './in-eakte.ts'

/**
 * Hands a package to the target its office chose: our E-AKTE, or the drop folder of its own system.
 * Safe to call any number of times: the package's id is the key.
 */
export async function zustellen(haus: Haus, paket: Paket): Promise<Ergebnis> {
  const stelle = await alsSystem(haus.db, 'uebergabe', (tx) => dienststelle(tx, paket.dienststelleId))
  if (stelle === undefined) throw new Error('Die Dienststelle des Pakets gibt es nicht.')
  return stelle.ziel === 'eakte' ? inEakte(haus, paket, stelle) : inAblage(haus, paket, stelle)
}
