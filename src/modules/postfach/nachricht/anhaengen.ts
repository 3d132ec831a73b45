import type { Transaction } from '../../../platform/database/index.ts'
import { behalten } from '../../../platform/eingang/index.ts'

interface Nachricht {
  readonly nachrichtId: string
  readonly personId: string
  readonly dienststelleId: string
}

/** Files that go along with a message, in their order. They are not erased, also when their owner removes them from the library. */
export async function anhaengen(tx: Transaction, n: Nachricht, dateien: readonly string[]): Promise<void> {
  if (dateien.length === 0) return
  await tx
    .insertInto('postfach.anhang')
    .values(
      [...new Set(dateien)].map((datei_id, i) => ({
        nachricht_id: n.nachrichtId,
        stelle: i + 1,
        datei_id,
        person_id: n.personId,
        dienststelle_id: n.dienststelleId,
      })),
    )
    .execute()
  await behalten(tx, n.nachrichtId, dateien)
}
