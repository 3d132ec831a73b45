import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/index.ts'
import { alsZeile, schluessel, vorbereiten } from '../../abgleich/index.ts'
import { NORM_VERSION, type Vergleichsperson } from '../../abgleich/person.ts'
import { personFuerAbgleich } from '../../fuer-abgleich/query.ts'

/**
 * Makes anew what the duplicate check compares of a person, and its keys (ST-03). Every command that changes a name, a birth
 * date, an address, a contact, a number or the protection of an address calls it at its end, in the same transaction. A person
 * without a name has no row.
 * @throws when the one who asks may not change this person
 */
export async function abgleichAktualisieren(tx: Transaction, personId: string): Promise<void> {
  const person = await personFuerAbgleich(tx, personId)
  const zeile = person === undefined ? undefined : abgleichzeile(person)
  await sql`select step.abgleich_setzen(${personId}, ${NORM_VERSION}::int2, ${zeile?.form ?? null},
    ${zeile?.schluessel ?? []}::int4[], ${zeile?.inhalt ?? null})`.execute(tx)
}

/** What step.abgleich_person keeps of a person. inhalt depends on the facts alone, not on how they are prepared. */
export function abgleichzeile(person: Vergleichsperson): { form: string; schluessel: number[]; inhalt: Buffer } {
  const bereit = vorbereiten(person)
  return {
    form: alsZeile(bereit),
    schluessel: schluessel(bereit),
    inhalt: createHash('sha256').update(JSON.stringify(person)).digest().subarray(0, 16),
  }
}
