import type { Instant } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { type Datei, dateienMitId } from './datei.ts'

/** What the office of the one who asks has put ready for a person, of these ids, in their order; refused ones too. */
export async function bereitgelegte(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  personId: string,
  ids: readonly string[],
): Promise<Datei[]> {
  if (ids.length === 0) return []
  const zeilen = await tx
    .selectFrom('eingang.datei')
    .select('id')
    .where('id', 'in', ids)
    .where('besitzer', '=', personId)
    .where('stelle_id', 'is not', null)
    .execute()
  const eigene = new Set(zeilen.map(({ id }) => id))
  return dateienMitId(
    tx,
    haus,
    [...new Set(ids)].filter((id) => eigene.has(id)),
  )
}

/** From now on the person sees them, and they lie in no bin. */
export const aushaendigen = (tx: Transaction, ids: readonly string[], jetzt: Instant): Promise<void> =>
  setze(tx, ids, { ausgegeben: jetzt, entfernt: null })

/** The person sees them no more; what was filed of them stays. */
export const zurueckziehen = (tx: Transaction, ids: readonly string[]): Promise<void> =>
  setze(tx, ids, { ausgegeben: null })

async function setze(
  tx: Transaction,
  ids: readonly string[],
  werte: { ausgegeben: Instant | null; entfernt?: null },
): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('eingang.datei').set(werte).where('id', 'in', ids).where('stelle_id', 'is not', null).execute()
}
