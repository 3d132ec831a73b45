import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Eingereicht } from './angaben.ts'
import { angabenOrt } from './festhalten.ts'

/** One round with its frozen content, for the worker. @throws Error if there is none: the hand-over is then tried again */
export async function einreichungLaden(tx: Transaction, haus: Haus, id: string) {
  const zeile = await tx.selectFrom('antrag.einreichung').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const klar = await haus.krypto.entschluesseln(tx, angabenOrt(id), zeile.angaben)
  return { ...zeile, angaben: JSON.parse(klar.toString()) as Eingereicht }
}

export type GeladeneEinreichung = Awaited<ReturnType<typeof einreichungLaden>>
