import type { Haus } from '../../../platform/haus.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import { inOutlook } from '../outlook/zustellen.ts'
import { inEakte } from './eakte.ts'
import { inServiceCenter } from './service-center.ts'
import type { Kanalname } from './wahl.ts'

/** Delivers a customer's message to its target. Safe to run twice: the id of the message is the key. */
export type Zusteller = (haus: Haus, nachricht: Zustellung) => Promise<Ergebnis>

/** How each way delivers. */
export const kanaele: Readonly<Record<Kanalname, Zusteller>> = {
  eakte: inEakte,
  outlook: inOutlook,
  servicecenter: inServiceCenter,
}
