import type { Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { protokollieren } from '../protokoll/index.ts'

/** Puts a file of whoever asks into the bin, or takes it out again. False if there is none (any more). */
async function setze(tx: Transaction, id: string, entfernt: Date | null, aktion: string): Promise<boolean> {
  const zeile = await tx
    .updateTable('eingang.datei')
    .set({ entfernt })
    .where('id', '=', id)
    .where('entfernt', entfernt === null ? 'is not' : 'is', null)
    .returning('besitzer')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, { aktion, objekt: id, person: zeile.besitzer })
  return true
}

/** It can be had back for 30 days; then it is erased. */
export const entfernen = (tx: Transaction, haus: Haus, id: string): Promise<boolean> =>
  setze(tx, id, haus.uhr.jetzt(), 'eingang.entfernt')

export const zurueckholen = (tx: Transaction, id: string): Promise<boolean> =>
  setze(tx, id, null, 'eingang.zurueckgeholt')
