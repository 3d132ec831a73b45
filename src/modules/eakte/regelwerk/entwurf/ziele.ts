import type { Transaction } from '../../../../platform/database/index.ts'
import type { Ziel } from './tabelle.ts'

/** The office's Postkörbe as targets, the catch-all last. */
export async function zieleVon(tx: Transaction, dienststelle: string): Promise<Ziel[]> {
  const zeilen = await tx
    .selectFrom('eakte.postkorb')
    .select(['kennung', 'name', 'stand'])
    .where('dienststelle_id', '=', dienststelle)
    .orderBy('auffang')
    .orderBy('name')
    .execute()
  return zeilen.map(({ kennung, name, stand }) => ({ kennung, name, offen: stand === 'aktiv' }))
}

/** Name of a target; what is gone shows its short name. */
export const zielname = (ziele: readonly Ziel[], kennung: string): string =>
  ziele.find((ziel) => ziel.kennung === kennung)?.name ?? kennung
