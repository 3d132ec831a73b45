import type { Transaction } from '../../../platform/database/index.ts'
import { pfade } from '../pfade.ts'

/** A filed document that came along with something, and where staff opens it. */
export interface Anlage {
  readonly titel: string
  readonly dateiname: string
  readonly href: string
}

/** What came along with these packages, by package, as far as it is filed and the one who asks may see records. */
export async function anlagenZu(
  tx: Transaction,
  paketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Anlage[]>> {
  const zeilen = await tx
    .selectFrom('eakte.dokument')
    .select(['id', 'eingang_id', 'titel', 'dateiname'])
    .where('eingang_id', '=', (eb) => eb.fn.any(eb.val([...paketIds])))
    .where('art', '=', 'anlage')
    .orderBy('titel')
    .execute()
  const jePaket = Map.groupBy(zeilen, ({ eingang_id }) => eingang_id)
  return new Map(
    [...jePaket].map(([id, alle]) => [
      id,
      alle.map(({ id: dokument, titel, dateiname }) => ({ titel, dateiname, href: pfade.dokument(dokument) })),
    ]),
  )
}
