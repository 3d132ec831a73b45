import { type Instant, plusMonate, tagInBerlin } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Kunde } from '../../../konto/index.ts'
import { type Antrag, antraegeVon } from '../../antraege.ts'

/** Months after which an application is no longer pointed out as open. */
const MONATE_OFFEN = 6

/** The customer's newest application that is not long past, or undefined. */
export async function offenerAntrag(
  tx: Transaction,
  { kunde }: { kunde: Kunde | undefined },
  jetzt: Instant,
): Promise<Antrag | undefined> {
  if (kunde === undefined) return undefined
  const [neuester] = await antraegeVon(tx, kunde.personIds)
  const grenze = plusMonate(tagInBerlin(jetzt), -MONATE_OFFEN)
  return neuester !== undefined && neuester.tagDerAntragstellung >= grenze ? neuester : undefined
}
