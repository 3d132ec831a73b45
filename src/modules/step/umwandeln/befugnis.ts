import { z } from 'zod'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { grundlage } from '../../weisung/index.ts'

const regelwert = z.object({ wer: z.array(z.string()) })

/**
 * Whether someone may convert at this moment: with the right, at an office of an area in charge. Which those are is a dated rule
 * (befugnis.umwandlung: since 04.10.2022 the gE, directive 202209003; since 17.07.2023 the agencies too, 202307007; C13).
 * A zkT does what a gE does.
 */
export async function darfUmwandeln(tx: Transaction, wer: Personal, jetzt: Instant): Promise<boolean> {
  if (!wer.rechte.includes('step.umwandeln')) return false
  const { geltend } = await grundlage(tx, 'befugnis.umwandlung', tagInBerlin(jetzt), jetzt)
  if (geltend === undefined) return false
  const { art } = wer.dienststelle
  return regelwert.parse(geltend.wert).wer.includes(art === 'zkT' ? 'gE' : art)
}
