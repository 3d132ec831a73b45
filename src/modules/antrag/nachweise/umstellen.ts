import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { nachweisinstanz, type Strecke } from '../../strecke/index.ts'
import type { Bogen } from '../bogen/bogen.ts'
import { type Nachweis, nachweiseVon, nachweisSpeichern } from './nachweis.ts'

/** Where evidence lies whose person or entry was removed, as long as that can be undone. */
const ENTFERNT = 'entfernt/'

/**
 * Evidence goes with its person or entry: to the new number, out of the form, and back when the removal is undone. What was removed
 * before that is deleted. @param version of the form before @param bogen the form as it is now
 */
export async function nachweiseUmstellen(
  tx: Transaction,
  haus: Haus,
  strecke: Strecke,
  bogen: Bogen,
  version: number,
): Promise<void> {
  const zurueck = bogen.umgestellt?.at(-1)?.zurueck === true
  const ziel = (n: Nachweis): string | undefined => {
    if (n.instanz.startsWith(ENTFERNT)) return zurueck ? n.instanz.slice(ENTFERNT.length) : undefined
    return nachweisinstanz(strecke, bogen, n, version) ?? `${ENTFERNT}${n.instanz}`
  }
  const alle = (await nachweiseVon(tx, haus, bogen.id)).map((n) => ({ n, neu: ziel(n) }))
  const bewegt = alle.filter(({ n, neu }) => neu !== n.instanz)
  for (const { n } of bewegt)
    await tx
      .deleteFrom('antrag.nachweis')
      .where('bogen_id', '=', bogen.id)
      .where('code', '=', n.code)
      .where('instanz', '=', n.instanz)
      .execute()
  for (const { n, neu } of bewegt)
    if (neu !== undefined) await nachweisSpeichern(tx, haus, bogen, { ...n, instanz: neu })
}
