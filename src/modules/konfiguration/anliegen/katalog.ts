import { z } from 'zod'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { grundlage } from '../../weisung/index.ts'

/** The ten Anliegen by their stable names, in the order of the catalogue (PF-03). */
export const anliegenschluessel = [
  'veraenderung-mitteilen',
  'weiterbewilligung',
  'bearbeitungsstand',
  'fristverlaengerung',
  'terminanfrage',
  'kopien',
  'miete-heizkosten',
  'bildung-teilhabe',
  'weitere-leistungen',
  'sonstiges',
] as const

export type Anliegenschluessel = (typeof anliegenschluessel)[number]

/** True for a key of the catalogue. */
export const istAnliegen = (text: unknown): text is Anliegenschluessel =>
  anliegenschluessel.some((eines) => eines === text)

const eintrag = z.object({
  nummer: z.int(),
  name: z.string(),
  beispiel: z.string().nullable(),
  verhalten: z.enum(['VÄM', 'WBA', 'Nachricht']),
  abschaltbar: z.boolean(),
})

/** An Anliegen as the directive has it on a day. */
export interface Anliegen extends z.infer<typeof eintrag> {
  readonly schluessel: Anliegenschluessel
}

/** The catalogue in force on the day of `jetzt` (W2020-12, Anlage 3); Anliegen that do not count on that day are missing. */
export async function katalog(tx: Transaction, jetzt: Instant): Promise<Anliegen[]> {
  const tag = tagInBerlin(jetzt)
  const eintraege: Anliegen[] = []
  for (const schluessel of anliegenschluessel) {
    const { geltend } = await grundlage(tx, `postfach.anliegen.${schluessel}`, tag, jetzt)
    if (geltend !== undefined) eintraege.push({ schluessel, ...eintrag.parse(geltend.wert) })
  }
  return eintraege
}
