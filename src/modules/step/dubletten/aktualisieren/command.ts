import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/index.ts'
import { alsZeile, schluessel, vorbereiten } from '../../abgleich/index.ts'
import { NORM_VERSION, type Vergleichsperson } from '../../abgleich/person.ts'
import { personenFuerAbgleich } from '../../fuer-abgleich/query.ts'

/**
 * Makes anew what the duplicate check compares of a person, and its keys (ST-03). Every command that changes a name, a birth
 * date, an address, a contact, a number or the protection of an address calls it at its end, in the same transaction. A person
 * without a name has no row.
 * @throws when the one who asks may not change this person
 */
export const abgleichAktualisieren = (tx: Transaction, personId: string): Promise<void> =>
  abgleicheAktualisieren(tx, [personId])

/** The same for many persons in two statements. */
export async function abgleicheAktualisieren(tx: Transaction, personIds: readonly string[]): Promise<void> {
  const personen = await personenFuerAbgleich(tx, personIds)
  const zeilen = personIds.map((id) => {
    const person = personen.get(id)
    return person && abgleichzeile(person)
  })
  const formen = zeilen.map((zeile) => zeile?.form ?? null)
  // As text, because arrays within an array would have to be of one length.
  const schluesselListen = zeilen.map((zeile) => `{${zeile?.schluessel.join(',') ?? ''}}`)
  const inhalte = zeilen.map((zeile) => zeile?.inhalt ?? null)
  await sql`select step.abgleich_setzen(p.id, ${NORM_VERSION}::int2, p.form, p.schluessel::int4[], p.inhalt)
    from unnest(${personIds}::uuid[], ${formen}::text[], ${schluesselListen}::text[], ${inhalte}::bytea[])
      as p (id, form, schluessel, inhalt)`.execute(tx)
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
