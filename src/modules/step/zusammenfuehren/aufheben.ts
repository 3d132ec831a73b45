import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict, NotFound } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { urteilen } from '../dubletten/urteil/command.ts'
import { identitaetenSperren } from './command.ts'

const SCHON_GETRENNT = 'Diese Zusammenführung ist schon rückgängig gemacht.'

/**
 * Takes a merge back (ST-04): both are persons of their own again, with everything under the id that it came in under, and are
 * "verschieden" until their data change. A conversion that the merge was is open again, with its work order.
 * @throws NotFound for one that is of no concern to the office, Conflict when it was taken back already
 */
export async function aufheben(
  tx: Transaction,
  wer: Personal,
  id: string,
  grund: string,
  jetzt: Instant,
): Promise<void> {
  await identitaetenSperren(tx)
  const merk = await zusammenfuehrungMit(tx, id)
  if (merk.aufgehoben !== null) throw new Conflict(SCHON_GETRENNT)
  const umwandlungen = await tx
    .selectFrom('step.umwandlung')
    .select(['id', 'dienststelle_id'])
    .where('zusammenfuehrung_id', '=', id)
    .where('aufgehoben', 'is', null)
    .execute()
  await tx
    .updateTable('step.zusammenfuehrung')
    .set({
      aufgehoben: jetzt,
      aufgehoben_stelle_id: wer.dienststelle.id,
      aufgehoben_name: wer.name,
      aufgehoben_grund: grund,
    })
    .where('id', '=', id)
    .execute()
  await urteilen(tx, { personId: merk.person_id, andereId: merk.fuehrend_id, urteil: 'verschieden', grund }, jetzt)
  for (const person of [merk.fuehrend_id, merk.person_id])
    await protokollieren(tx, {
      aktion: 'step.getrennt',
      objekt: id,
      person,
      dienststelle: wer.dienststelle.id,
      grund,
    })
  for (const { id: bezug, dienststelle_id: dienststelle } of umwandlungen)
    await uebergeben(tx, { art: 'eakte.umwandlung-offen', bezug, dienststelle, faellig: jetzt })
}

/** The merge as stored. @throws NotFound for one that is of no concern to the one who asks */
async function zusammenfuehrungMit(tx: Transaction, id: string) {
  const zeile = await tx.selectFrom('step.zusammenfuehrung').selectAll().where('id', '=', id).executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  return zeile
}

/**
 * Another office in charge objects to a merge; it then lies before everyone it concerns, until it is withdrawn or the merge undone.
 * @throws Conflict when there is an objection already, or nothing to object to any more
 */
export async function widersprechen(
  tx: Transaction,
  wer: Personal,
  id: string,
  grund: string,
  jetzt: Instant,
): Promise<void> {
  await identitaetenSperren(tx)
  const merk = await zusammenfuehrungMit(tx, id)
  if (merk.aufgehoben !== null) throw new Conflict(SCHON_GETRENNT)
  if (merk.widerspruch !== null) throw new Conflict('Dieser Zusammenführung ist schon widersprochen.')
  await setze(tx, wer, id, { grund, am: jetzt })
}

/** Withdraws the own office's objection. @throws Conflict when it is another one's, or there is none */
export async function widerspruchZurueckziehen(tx: Transaction, wer: Personal, id: string): Promise<void> {
  await identitaetenSperren(tx)
  const merk = await zusammenfuehrungMit(tx, id)
  if (merk.widerspruch === null || merk.aufgehoben !== null || merk.widerspruch_stelle_id !== wer.dienststelle.id)
    throw new Conflict('Hier gibt es keinen Widerspruch Ihrer Dienststelle, der zurückgezogen werden kann.')
  await setze(tx, wer, id, undefined)
}

async function setze(
  tx: Transaction,
  wer: Personal,
  id: string,
  neu: { readonly grund: string; readonly am: Instant } | undefined,
): Promise<void> {
  await tx
    .updateTable('step.zusammenfuehrung')
    .set({
      widerspruch: neu?.am ?? null,
      widerspruch_stelle_id: neu === undefined ? null : wer.dienststelle.id,
      widerspruch_name: neu === undefined ? null : wer.name,
      widerspruch_grund: neu?.grund ?? null,
    })
    .where('id', '=', id)
    .execute()
  await protokollieren(tx, {
    aktion: neu === undefined ? 'step.widerspruch-zurueckgezogen' : 'step.widersprochen',
    objekt: id,
    dienststelle: wer.dienststelle.id,
    ...(neu === undefined ? {} : { grund: neu.grund }),
  })
}

/** The own office has looked at it; an open objection stays before everyone. */
export async function gesehen(tx: Transaction, id: string): Promise<void> {
  await sql`update step.zusammenfuehrung_stelle s set offen = false from step.zusammenfuehrung z
    where s.zusammenfuehrung_id = ${id} and z.id = s.zusammenfuehrung_id and s.offen
      and (z.widerspruch is null or z.aufgehoben is not null)`.execute(tx)
}

/** Somebody looked through what came in while the two were one. @throws Conflict while they are one */
export async function zugeordnet(tx: Transaction, wer: Personal, id: string, jetzt: Instant): Promise<void> {
  const merk = await zusammenfuehrungMit(tx, id)
  if (merk.aufgehoben === null) throw new Conflict('Beide sind noch eine Person.')
  if (merk.zugeordnet !== null) return
  await tx
    .updateTable('step.zusammenfuehrung')
    .set({ zugeordnet: jetzt, zugeordnet_name: wer.name })
    .where('id', '=', id)
    .execute()
  await protokollieren(tx, {
    aktion: 'step.zugeordnet',
    objekt: id,
    person: merk.person_id,
    dienststelle: wer.dienststelle.id,
  })
}
