import { sql } from 'kysely'
import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { Forbidden } from '../../../../platform/http/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'

export type Urteil = 'gleich' | 'verschieden' | 'unklar'

interface NeuesUrteil {
  readonly personId: string
  readonly andereId: string
  readonly urteil: Urteil
  readonly grund?: string
}

/**
 * Keeps a clerk's decision on two persons with the facts it was made on (ST-03); an earlier one is revoked by it. "verschieden"
 * hides the pair until the facts of one side change, "unklar" leaves it open for the next look.
 * @throws Forbidden when neither person is of the one who asks, or without the right to convert or merge
 */
export async function urteilen(
  tx: Transaction,
  { personId, andereId, urteil, grund }: NeuesUrteil,
  jetzt: Instant,
): Promise<void> {
  const { zugriff } = tx
  const darf =
    zugriff.art === 'personal' &&
    (zugriff.rechte.includes('step.umwandeln') || zugriff.rechte.includes('step.zusammenfuehren'))
  if (!darf || personId === andereId) throw new Forbidden()
  await sql`select step.abgleich_urteilen(${neueId()}, ${personId}, ${andereId}, ${urteil}, ${grund ?? null}, ${jetzt})`.execute(
    tx,
  )
  await protokollieren(tx, {
    aktion: 'step.dublette-entschieden',
    objekt: andereId,
    person: personId,
    ...(grund !== undefined && { grund }),
    angaben: { urteil, andere: andereId },
  })
}
