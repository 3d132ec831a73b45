import type { Transaction } from '../../../platform/database/index.ts'
import { type Datei, dateienMitId } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { istId } from '../../../platform/ids.ts'

/** Own files with these ids that are not in the bin. */
export const vorhandene = async (tx: Transaction, haus: Haus, ids: readonly string[]): Promise<Datei[]> =>
  (await dateienMitId(tx, haus, [...new Set(ids.filter(istId))])).filter(({ entfernt }) => entfernt === undefined)
