import type { Transaction } from '../database/index.ts'

/**
 * Holds exactly these files from now on: what is held is not erased, also when its owner removes it from the library. What was handed
 * in for good stays.
 * @param halter id of what holds them
 * @param dateien ids of files of whoever asks
 */
export async function halten(tx: Transaction, halter: string, dateien: readonly string[]): Promise<void> {
  const losgelassen = tx.deleteFrom('eingang.verwendung').where('halter', '=', halter).where('fest', '=', false)
  await (dateien.length === 0 ? losgelassen : losgelassen.where('datei_id', 'not in', dateien)).execute()
  await eintragen(tx, halter, dateien, false)
}

/** Holds these files for good: they were handed in with what holds them. */
export const behalten = (tx: Transaction, halter: string, dateien: readonly string[]): Promise<void> =>
  eintragen(tx, halter, dateien, true)

/** What holds these files, as far as whoever asks may see it: ids by file, the oldest first. */
export async function halterVon(
  tx: Transaction,
  dateien: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (dateien.length === 0) return new Map()
  const zeilen = await tx
    .selectFrom('eingang.verwendung')
    .select(['datei_id', 'halter'])
    .where('datei_id', 'in', [...dateien])
    .orderBy('halter')
    .execute()
  const jeDatei = Map.groupBy(zeilen, ({ datei_id }) => datei_id)
  return new Map([...jeDatei].map(([id, eine]) => [id, eine.map(({ halter }) => halter)]))
}

/** Lets go of all files that these hold, for 'aufbewahrung'. */
export async function loslassen(tx: Transaction, halter: readonly string[]): Promise<void> {
  if (halter.length > 0) await tx.deleteFrom('eingang.verwendung').where('halter', 'in', halter).execute()
}

async function eintragen(tx: Transaction, halter: string, dateien: readonly string[], fest: boolean): Promise<void> {
  if (dateien.length === 0) return
  await tx
    .insertInto('eingang.verwendung')
    .values([...new Set(dateien)].map((datei_id) => ({ halter, datei_id, fest })))
    .onConflict((oc) => oc.doNothing())
    .execute()
}
