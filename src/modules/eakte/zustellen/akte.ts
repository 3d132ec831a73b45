import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import type { Paket } from '../paket.ts'

/** The record of the person at the office, opened if there is none. Its label follows the newest declaration. */
export async function akteFuer(tx: Transaction, paket: Paket, jetzt: Instant): Promise<string> {
  const { dienststelleId, personId, person } = paket
  const neu = await tx
    .insertInto('eakte.akte')
    .values({ id: neueId(), dienststelle_id: dienststelleId, person_id: personId, ...person, angelegt: jetzt })
    .onConflict((oc) => oc.columns(['dienststelle_id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (neu === undefined) return vorhandene(tx, paket)
  await protokollieren(tx, {
    aktion: 'eakte.akte-angelegt',
    objekt: neu.id,
    person: personId,
    dienststelle: dienststelleId,
  })
  return neu.id
}

async function vorhandene(tx: Transaction, { dienststelleId, personId, person }: Paket): Promise<string> {
  const akte = await tx
    .selectFrom('eakte.akte')
    .select(['id', 'vorname', 'nachname', 'geburtsdatum'])
    .where('dienststelle_id', '=', dienststelleId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  const { vorname, nachname, geburtsdatum } = person
  if (akte.vorname === vorname && akte.nachname === nachname && akte.geburtsdatum === geburtsdatum) return akte.id
  await tx.updateTable('eakte.akte').set({ vorname, nachname, geburtsdatum }).where('id', '=', akte.id).execute()
  const vorher = { vorname: akte.vorname, nachname: akte.nachname, geburtsdatum: akte.geburtsdatum }
  await protokollieren(tx, {
    aktion: 'eakte.akte-umbenannt',
    objekt: akte.id,
    person: personId,
    dienststelle: dienststelleId,
    angaben: { vorher, nachher: { vorname, nachname, geburtsdatum } },
  })
  return akte.id
}

/** Makes the record findable by the names and the reference of the package; older words stay. */
export async function suchworteMerken(tx: Transaction, paket: Paket, akteId: string): Promise<void> {
  const worte = new Set([...namensworte(paket), suchform(paket.referenz).replaceAll(' ', '')].filter((w) => w !== ''))
  await tx
    .insertInto('eakte.suchwort')
    .values([...worte].map((wort) => ({ dienststelle_id: paket.dienststelleId, wort, akte_id: akteId })))
    .onConflict((oc) => oc.doNothing())
    .execute()
}

const namensworte = ({ person }: Paket): string[] => suchform(`${person.nachname} ${person.vorname}`).split(' ')
