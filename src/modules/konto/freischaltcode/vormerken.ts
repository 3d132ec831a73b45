import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { identitaetVon } from '../../step/index.ts'
import type { Freischaltung } from './pruefen.ts'

/** Keeps a code for the browser that typed it, until its account is there. It stays unused meanwhile. */
export const vormerken = (tx: Transaction, { codeId }: Freischaltung, gastSitzungId: string) =>
  tx.updateTable('konto.code').set({ vorgemerkt: gastSitzungId }).where('id', '=', codeId).execute()

/** The code that one of these guest sessions typed, as long as it counts and the person has no account yet. */
export async function vorgemerkt(
  tx: Transaction,
  gastSitzungen: readonly (string | undefined)[],
  jetzt: Instant,
): Promise<Freischaltung | undefined> {
  const ids = gastSitzungen.filter((id) => id !== undefined)
  if (ids.length === 0) return undefined
  const zeile = await tx
    .selectFrom('konto.code')
    .select(['id', 'person_id', 'dienststelle_id'])
    .where('vorgemerkt', 'in', ids)
    .where('stand', '=', 'offen')
    .where('gueltig_bis', '>', jetzt)
    .orderBy('id', 'desc')
    .forUpdate()
    .executeTakeFirst()
  if (zeile === undefined || (await kontoDerPerson(tx, zeile.person_id)) !== undefined) return undefined
  return { codeId: zeile.id, personId: zeile.person_id, dienststelleId: zeile.dienststelle_id }
}

/** The account that a person has, under whichever of their ids. */
export async function kontoDerPerson(tx: Transaction, personId: string): Promise<string | undefined> {
  const zeile = await tx
    .selectFrom('konto.konto')
    .select('id')
    .where('person_id', 'in', await identitaetVon(tx, personId))
    .where('stand', '<>', 'geloescht')
    .executeTakeFirst()
  return zeile?.id
}

/** Uses the code up for this account. */
export async function verbrauchen(
  tx: Transaction,
  { codeId, personId, dienststelleId }: Freischaltung,
  kontoId: string,
  jetzt: Instant,
): Promise<void> {
  await tx
    .updateTable('konto.code')
    .set({ stand: 'eingeloest', beendet: jetzt, inhalt: null, eingeloest_von: kontoId })
    .where('id', '=', codeId)
    .execute()
  await protokollieren(tx, {
    aktion: 'konto.freischaltcode-eingeloest',
    objekt: kontoId,
    person: personId,
    dienststelle: dienststelleId,
  })
}
