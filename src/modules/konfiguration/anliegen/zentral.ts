import { z } from 'zod'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { grundlage } from '../../weisung/index.ts'

/** What messages to an Agentur für Arbeit are about, by their stable names, in the order of the catalogue (PF-14). */
const zentraleAnliegen = [
  'aa-arbeitslosengeld',
  'aa-vermittlung',
  'aa-beratung',
  'aa-termin',
  'aa-unterlagen',
  'aa-sonstiges',
] as const

type Zentralschluessel = (typeof zentraleAnliegen)[number]

/** True for a key of the central catalogue. Such a message takes the central way, the E-AKTE; no agency sets another one. */
export const istZentral = (text: unknown): text is Zentralschluessel => zentraleAnliegen.some((eines) => eines === text)

const regel = z.object({ weg: z.literal('E-AKTE'), anliegen: z.partialRecord(z.enum(zentraleAnliegen), z.string()) })

/** The central catalogue in force on the day of `jetzt`, the same for every agency (PF-14). */
export async function zentralkatalog(
  tx: Transaction,
  jetzt: Instant,
): Promise<readonly { readonly schluessel: Zentralschluessel; readonly name: string }[]> {
  const { geltend } = await grundlage(tx, 'postfach.zentralkatalog', tagInBerlin(jetzt), jetzt)
  if (geltend === undefined) return []
  const { anliegen } = regel.parse(geltend.wert)
  return zentraleAnliegen.flatMap((schluessel) => {
    const name = anliegen[schluessel]
    return name === undefined ? [] : [{ schluessel, name }]
  })
}
