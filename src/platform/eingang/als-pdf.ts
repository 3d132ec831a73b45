import type { Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { namensort } from './datei.ts'
import { pdfName } from './name.ts'

/** A free file as it may be passed on. */
export interface Ausgabe {
  readonly name: string
  readonly bytes: Buffer
  readonly seiten: number
  readonly sha256: string
}

/**
 * The file as a PDF, also while it lies in the bin. Undefined if it is not free (yet), not there, or not for the one who asks.
 * @throws Verletzt if what is stored is not what was put in
 */
export async function alsPdf(tx: Transaction, haus: Haus, id: string): Promise<Ausgabe | undefined> {
  const datei = await tx
    .selectFrom('eingang.datei')
    .select(['id', 'name', 'objekt_id', 'seiten', 'sha256'])
    .where('id', '=', id)
    .where('stand', '=', 'frei')
    .executeTakeFirst()
  if (datei === undefined || datei.objekt_id === null || datei.seiten === null || datei.sha256 === null)
    return undefined
  const name = await haus.krypto.entschluesseln(tx, namensort('eingang.datei', datei.id), datei.name)
  const bytes = await haus.dokumente.lesen(tx, datei.objekt_id)
  return { name: pdfName(name.toString()), bytes, seiten: datei.seiten, sha256: datei.sha256 }
}
