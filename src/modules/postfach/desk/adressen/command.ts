import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import type { Fadenkopf } from '../../faden/kopf.ts'
import { adressen } from './query.ts'

/**
 * Ends a reply address of this conversation (PF-08): what is written to it from now on is held back for a person to look at.
 * @returns false if it is none of this conversation; one that was ended before stays so
 */
export async function widerrufe(
  tx: Transaction,
  faden: Fadenkopf,
  adresseId: string,
  jetzt: Instant,
): Promise<boolean> {
  const eine = (await adressen(tx, faden)).find(({ id }) => id === adresseId)
  if (eine === undefined) return false
  const { numUpdatedRows } = await tx
    .updateTable('postfach.kennzeichen')
    .set({ widerrufen: jetzt })
    .where('id', '=', eine.id)
    .where('widerrufen', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n)
    await protokollieren(tx, {
      aktion: 'postfach.adresse-widerrufen',
      objekt: eine.id,
      person: faden.personId,
      dienststelle: faden.dienststelleId,
    })
  return true
}
