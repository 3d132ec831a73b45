import type { Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { type Datei, dateienMitId } from './datei.ts'

/** How far each file is, in the order of the ids; one that was erased is refused. Only a free one may be passed on. */
export async function ausgaben(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  ids: readonly string[],
): Promise<readonly Pick<Datei, 'stand' | 'ausgabe'>[]> {
  const dateien = await dateienMitId(tx, haus, ids)
  return ids.map((id) => dateien.find((datei) => datei.id === id) ?? { stand: 'abgelehnt' })
}
