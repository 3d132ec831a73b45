import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Personal } from '../../organisation/index.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'

/** Puts a pair that is unclear on the office's list, to come up again on a day (ST-05). */
export async function paarZurueckstellen(
  tx: Transaction,
  wer: Personal,
  { personId, andereId, wieder }: { personId: string; andereId: string; wieder: Tag },
  jetzt: Instant,
): Promise<void> {
  const kandidat = (await offeneKandidaten(tx, personId, 'Zurückstellen')).find((k) => k.personId === andereId)
  if (kandidat === undefined) return
  const { bewertung, modell, norm } = kandidat
  const { rows } = await sql<{
    id: string
  }>`select step.paar_merken(${neueId()}, ${personId}, ${andereId}, ${bewertung.p}::real,
    ${JSON.stringify(bewertung)}::jsonb, ${modell}, ${norm}::int2, ${jetzt}) as id`.execute(tx)
  const [paar] = rows
  if (paar !== undefined) await wiedervorlegen(tx, wer, paar.id, wieder)
}

/** Gives a pair back to the office's list, for a day to come. */
export async function wiedervorlegen(
  tx: Transaction,
  wer: Personal,
  paarId: string,
  wieder: Tag | null,
): Promise<void> {
  const frei = { genommen: null, bearbeiter_id: null, bearbeiter_name: null, wieder_am: wieder }
  await tx
    .insertInto('step.pruefung')
    .values({ paar_id: paarId, dienststelle_id: wer.dienststelle.id, ...frei })
    .onConflict((oc) => oc.columns(['paar_id', 'dienststelle_id']).doUpdateSet(frei))
    .execute()
}
