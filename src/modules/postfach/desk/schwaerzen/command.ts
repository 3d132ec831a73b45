import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { zurueckziehen } from '../../../../platform/eingang/index.ts'
import { Conflict, NotFound } from '../../../../platform/http/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'

/**
 * Takes the text of one message away for everyone, and from its customer the files that the office sent with it, with a reason that
 * both sides read. What was filed stays in the record, which has a retention of its own; so it can be done only once it is filed.
 */
export async function schwaerze(
  tx: Transaction,
  id: string,
  grund: string,
  personalId: string,
  jetzt: Instant,
): Promise<{ readonly fadenId: string }> {
  const zeile = await tx
    .selectFrom('postfach.nachricht')
    .select(['faden_id', 'person_id', 'dienststelle_id', 'abgelegt', 'geschwaerzt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  if (zeile.geschwaerzt !== null) return { fadenId: zeile.faden_id }
  if (zeile.abgelegt === null)
    throw new Conflict('Die Nachricht ist noch nicht in der Akte. Schwärzen geht erst danach.')
  await tx
    .updateTable('postfach.nachricht')
    .set({ text: null, geschwaerzt: jetzt, geschwaerzt_grund: grund, geschwaerzt_von: personalId })
    .where('id', '=', id)
    .execute()
  await zurueckziehen(tx, await anlagenVon(tx, id))
  await protokollieren(tx, {
    aktion: 'postfach.geschwaerzt',
    objekt: id,
    person: zeile.person_id,
    dienststelle: zeile.dienststelle_id,
    grund,
  })
  return { fadenId: zeile.faden_id }
}

const anlagenVon = async (tx: Transaction, id: string): Promise<string[]> =>
  (await tx.selectFrom('postfach.anhang').select('datei_id').where('nachricht_id', '=', id).execute()).map(
    ({ datei_id }) => datei_id,
  )
