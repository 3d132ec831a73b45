import { plusMonate, tagInBerlin } from '../../../../platform/clock/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { type Antrag, antraegeVon } from '../../antraege.ts'
import type { Zugang } from '../zugang.ts'

/** Months after which an application is no longer pointed out as open. */
const MONATE_OFFEN = 6

/** The newest application that is not long past, or undefined. */
export async function offenerAntrag(haus: Haus, zugang: Zugang): Promise<Antrag | undefined> {
  const { kunde } = zugang
  if (kunde === undefined) return undefined
  const [neuester] = await zugang.als((tx) => antraegeVon(tx, kunde.personIds))
  const grenze = plusMonate(tagInBerlin(haus.uhr.jetzt()), -MONATE_OFFEN)
  return neuester !== undefined && neuester.tagDerAntragstellung >= grenze ? neuester : undefined
}
