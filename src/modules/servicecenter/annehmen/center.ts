import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { serviceCenterWeg } from '../../konfiguration/index.ts'
import { verkaeufer } from '../../organisation/index.ts'

/**
 * The Service Center that takes an office's messages at this moment: bought, agreed with that one, released, set up, six weeks (PF-06).
 * Undefined while a gate is closed, or where the purchase is with another one than the agreement. For hand-overs.
 */
export async function offenesCenter(
  tx: Transaction,
  dienststelleId: string,
  jetzt: Instant,
): Promise<string | undefined> {
  const { tor, serviceCenterId } = await serviceCenterWeg(tx, dienststelleId, jetzt)
  if (tor !== 'offen') return undefined
  const gekauftBei = await verkaeufer(tx, dienststelleId, 'unterstuetzungsleistungen', tagInBerlin(jetzt))
  return gekauftBei === serviceCenterId ? gekauftBei : undefined
}
