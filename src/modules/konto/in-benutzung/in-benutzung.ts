import { z } from 'zod'
import { type Instant, plusSekunden, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { grundlage } from '../../weisung/index.ts'

const TAG = 24 * 3600

const regelschema = z.strictObject({
  bestaetigt: z.array(z.enum(['pin_brief', 'ausweis'])).min(1),
  /** At least once, or not longer ago than so many days. */
  angemeldet: z.union([z.literal('mindestens einmal'), z.int().positive()]),
  /** Locked accounts count too. */
  gesperrt: z.boolean(),
})
type Nutzungsregel = z.infer<typeof regelschema>

/** What of an account decides whether it is in use. */
interface Kontostand {
  readonly stand: string
  readonly registrierungsstufe: string
  readonly zuletztAngemeldet: Instant | null
}

/** Whether an account counts as actively used (PF-01), by the rule in force. */
export function istInBenutzung(
  { stand, registrierungsstufe, zuletztAngemeldet }: Kontostand,
  { bestaetigt, angemeldet, gesperrt }: Nutzungsregel,
  jetzt: Instant,
): boolean {
  if (stand !== 'aktiv' && !gesperrt) return false
  if (!bestaetigt.some((stufe) => stufe === registrierungsstufe) || zuletztAngemeldet === null) return false
  return angemeldet === 'mindestens einmal' || zuletztAngemeldet >= plusSekunden(jetzt, -angemeldet * TAG)
}

/** The setting "actively used" in force on the day of `jetzt`: a dated rule, changed like any other (WE-03). */
export async function nutzungsregel(tx: Transaction, jetzt: Instant): Promise<Nutzungsregel> {
  const { geltend } = await grundlage(tx, 'postfach.aktiv-genutzt', tagInBerlin(jetzt), jetzt)
  return regelschema.parse(geltend?.wert)
}
