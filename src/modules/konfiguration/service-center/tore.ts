import { plusTage, type Tag } from '../../../platform/clock/index.ts'

/** What is known of an office's way into a Service Center; a day is missing as long as it did not happen. */
export interface ServiceCenterStand {
  readonly gekauft: boolean
  readonly abgestimmt: Tag | undefined
  readonly freigegeben: Tag | undefined
  readonly eingerichtet: Tag | undefined
}

/** The first gate that is still closed, or that the way is open. */
export type Tor = 'einkauf' | 'abstimmung' | 'freigabe' | 'einrichtung' | 'vorlauf' | 'offen'

/** First day on which the way may be used: `vorlauf` days after the set-up (PF-06, C8). */
export const fruehesterStart = (eingerichtet: Tag, vorlauf: number): Tag => plusTage(eingerichtet, vorlauf)

/**
 * Which gate a message into the Service Center would meet on a day (PF-06): bought, agreed, released by the Zentrale, set up, six weeks.
 * @param vorlauf days between set-up and start, from the rule `postfach.service-center.vorlauf-tage`
 */
export function torAm(stand: ServiceCenterStand, tag: Tag, vorlauf: number): Tor {
  if (!stand.gekauft) return 'einkauf'
  if (stand.abgestimmt === undefined) return 'abstimmung'
  if (stand.freigegeben === undefined) return 'freigabe'
  if (stand.eingerichtet === undefined) return 'einrichtung'
  return tag < fruehesterStart(stand.eingerichtet, vorlauf) ? 'vorlauf' : 'offen'
}
