import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Forbidden } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { darf } from '../policy.ts'

/**
 * Creates the Internetperson of someone who registered online (KO-01): an id without any fact yet.
 * Not a Person: that takes the conversion by the Dienststelle in charge (ST-01).
 * @returns the new person's id
 */
export async function internetpersonAnlegen(tx: Transaction, jetzt: Instant): Promise<string> {
  if (!darf.anlegen(tx.zugriff))
    throw new Forbidden('Internetpersonen entstehen nur durch eine bestätigte Registrierung.')
  const id = neueId()
  await tx
    .insertInto('step.person')
    .values({ id, art: 'internetperson', herkunft: 'online', erstellt: jetzt, geaendert: jetzt })
    .execute()
  await protokollieren(tx, { aktion: 'step.internetperson-angelegt', objekt: id, person: id })
  return id
}
