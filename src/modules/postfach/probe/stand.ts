import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Seconds in which somebody at a mailbox usually answers; a weekend and a day. */
const ANTWORTZEIT = 3 * 24 * 3600

/** What is known of a mailbox from its newest probe. */
export type Probestand =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'gesendet' | 'ohne-antwort' | 'bestaetigt'; readonly am: Instant }
  | { readonly art: 'unzustellbar'; readonly am: Instant; readonly grund: string }

/**
 * What the office knows of a mailbox; for those who write its settings.
 * @param jetzt from when on a probe counts as not answered; without it, it is still waited for
 */
export async function probestand(
  tx: Transaction,
  dienststelleId: string,
  adresse: string,
  jetzt?: Instant,
): Promise<Probestand> {
  const probe = await tx
    .selectFrom('postfach.probe')
    .select(['begonnen', 'gesendet', 'bestaetigt', 'zurueck', 'zurueck_grund as grund'])
    .where('dienststelle_id', '=', dienststelleId)
    .where('adresse', '=', adresse.toLowerCase())
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (probe === undefined) return { art: 'unbekannt' }
  const { begonnen, gesendet, bestaetigt, zurueck, grund } = probe
  if (bestaetigt !== null) return { art: 'bestaetigt', am: bestaetigt }
  if (zurueck !== null) return { art: 'unzustellbar', am: zurueck, grund: grund ?? '' }
  const am = gesendet ?? begonnen
  return { art: jetzt !== undefined && plusSekunden(am, ANTWORTZEIT) <= jetzt ? 'ohne-antwort' : 'gesendet', am }
}
