import type { Instant } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import type { Dateiart } from './art.ts'

/** A file on its way, with what was handed in. */
export interface OffeneDatei {
  readonly id: string
  readonly besitzer: string
  readonly art: Dateiart
  readonly objektId: string
  readonly eingegangen: Instant
  readonly bytes: Buffer
}

/** The file if it stands at this step; undefined if the step is done already, or the file erased. */
export const offeneDatei = (haus: Haus, id: string, stand: 'wartet' | 'geprueft'): Promise<OffeneDatei | undefined> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const zeile = await tx
      .selectFrom('eingang.datei')
      .select(['id', 'besitzer', 'art', 'objekt_id', 'eingegangen'])
      .where('id', '=', id)
      .where('stand', '=', stand)
      .executeTakeFirst()
    if (zeile === undefined || zeile.objekt_id === null) return undefined
    const { besitzer, eingegangen, objekt_id: objektId } = zeile
    const bytes = await haus.dokumente.lesen(tx, objektId)
    return { id, besitzer, art: zeile.art as Dateiart, objektId, eingegangen, bytes }
  })
