import type { Transaction } from '../../platform/database/index.ts'
import type { Haus } from '../../platform/haus.ts'
import type { Antragsdaten } from './daten.ts'
import { datenOrt } from './tag/stellen/command.ts'

/** A committed application with its content, for the worker. @throws Error if there is none: the hand-over is then tried again */
export async function antragLaden(tx: Transaction, haus: Haus, id: string) {
  const antrag = await tx.selectFrom('antrag.antrag').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const daten = JSON.parse(
    (await haus.krypto.entschluesseln(tx, datenOrt(id), antrag.daten)).toString(),
  ) as Antragsdaten
  return { ...antrag, daten }
}

export type GeladenerAntrag = Awaited<ReturnType<typeof antragLaden>>
