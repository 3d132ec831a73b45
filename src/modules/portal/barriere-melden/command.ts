import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Barriere } from './form.ts'

/** Kind of the hand-over that sends a report to the operator. */
export const ART = 'portal.barriere'

const ort = (id: string) => ({ tabelle: 'portal.barriere', spalte: 'inhalt', zeile: id })

/**
 * Stores a report and queues its way to the operator.
 * @param schluessel of the form: sent twice with the same one, it is one report
 */
export async function barriereMelden(
  tx: Transaction,
  krypto: Krypto,
  schluessel: string,
  meldung: Barriere,
  eingegangen: Instant,
): Promise<void> {
  const da = await tx
    .selectFrom('portal.barriere')
    .select('schluessel')
    .where('schluessel', '=', schluessel)
    .executeTakeFirst()
  if (da !== undefined) return
  const id = neueId()
  const inhalt = await krypto.verschluesseln(tx, { besitzer: id, bestand: 'gast' }, ort(id), JSON.stringify(meldung))
  const neu = await tx
    .insertInto('portal.barriere')
    .values({ id, schluessel, eingegangen, inhalt })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (Number(neu.numInsertedOrUpdatedRows) === 1) await uebergeben(tx, { art: ART, bezug: id })
}

/** The report with this id; undefined once it was sent. */
export async function barriereLesen(tx: Transaction, krypto: Krypto, id: string) {
  const zeile = await tx
    .selectFrom('portal.barriere')
    .select(['eingegangen', 'inhalt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const inhalt = JSON.parse((await krypto.entschluesseln(tx, ort(id), zeile.inhalt)).toString()) as Barriere
  return { ...inhalt, eingegangen: zeile.eingegangen }
}

/** Deletes a report that reached the operator, with its key: in backups, too, it can't be read any more. */
export async function barriereLoeschen(tx: Transaction, krypto: Krypto, id: string): Promise<void> {
  await tx.deleteFrom('portal.barriere').where('id', '=', id).execute()
  await krypto.vernichten(tx, id)
}
