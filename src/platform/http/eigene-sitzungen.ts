import type { Instant } from '../clock/index.ts'
import { alsSystem, type Datenbank, type Transaction } from '../database/index.ts'

/** Named beside the policy, so that the index on it is used. */
const selbst = ({ zugriff }: Transaction): string | null =>
  zugriff.art === 'kunde' ? zugriff.kontoId : zugriff.art === 'personal' ? zugriff.personalId : null

/** Sessions in force of the one who asks, newest use first; the database shows no others. */
export async function eigeneSitzungen(tx: Transaction, jetzt: Instant) {
  return tx
    .selectFrom('http.sitzung')
    .select(['id', 'geraet', 'erstellt', 'zuletzt', 'endet'])
    .where('subjekt', '=', selbst(tx))
    .where('beendet', 'is', null)
    .where('endet', '>', jetzt)
    .orderBy('zuletzt', 'desc')
    .limit(50)
    .execute()
}

/** Ends own sessions: one by its id, or all but one. Returns how many ended. */
export async function eigeneSitzungenBeenden(
  tx: Transaction,
  welche: { id: string } | { ausser: string | null },
  jetzt: Instant,
): Promise<number> {
  let update = tx
    .updateTable('http.sitzung')
    .set({ beendet: jetzt })
    .where('subjekt', '=', selbst(tx))
    .where('beendet', 'is', null)
  if ('id' in welche) update = update.where('id', '=', welche.id)
  else if (welche.ausser !== null) update = update.where('id', '<>', welche.ausser)
  const ergebnis = await update.executeTakeFirst()
  return Number(ergebnis.numUpdatedRows)
}

/** Ends every session of a subject, e.g. after a new password. */
export async function alleSitzungenBeenden(db: Datenbank, subjekt: string, jetzt: Instant): Promise<void> {
  await alsSystem(db, 'sitzung', (tx) =>
    tx
      .updateTable('http.sitzung')
      .set({ beendet: jetzt })
      .where('subjekt', '=', subjekt)
      .where('beendet', 'is', null)
      .execute(),
  )
}
