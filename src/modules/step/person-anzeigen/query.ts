import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Anschrift, ausSpalten } from '../anschrift.ts'
import { kontakteHeute } from '../kontakt/kontakt.ts'
import { darf } from '../policy.ts'

/** What STEP knows about one id of a person today. Null: not declared yet. */
export interface PersonAnzeige {
  readonly id: string
  readonly art: 'internetperson' | 'inhouse'
  readonly vorname: string | null
  readonly nachname: string | null
  readonly geburtsdatum: Tag | null
  /** Where name and birth date come from, in words for the page. */
  readonly herkunft: string
  readonly anschrift: Anschrift | null
  readonly telefon: string | null
  readonly erstellt: Instant
}

/**
 * Shows a person to themselves or to staff of a Dienststelle in charge; a staff read is recorded.
 * @param grund why a member of staff looks, where the desk knows it
 * @throws NotFound when there is none or not for the one who asks
 */
export async function personAnzeigen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  grund?: string,
): Promise<PersonAnzeige> {
  if (!darf.sehen(tx.zugriff, personId)) throw new NotFound()
  const person = await tx.selectFrom('step.person').selectAll().where('id', '=', personId).executeTakeFirst()
  if (person === undefined) throw new NotFound()
  if (tx.zugriff.art === 'personal') {
    await protokollieren(tx, { aktion: 'step.gelesen', objekt: personId, person: personId, ...(grund && { grund }) })
  }
  return {
    id: person.id,
    art: person.art === 'inhouse' ? 'inhouse' : 'internetperson',
    vorname: person.vorname,
    nachname: person.nachname,
    geburtsdatum: person.geburtsdatum,
    herkunft: person.angaben_herkunft,
    anschrift: await anschriftHeute(tx, personId),
    telefon: (await kontakteHeute(tx, krypto, personId)).find(({ art }) => art === 'telefon')?.wert ?? null,
    erstellt: person.erstellt,
  }
}

async function anschriftHeute(tx: Transaction, personId: string): Promise<Anschrift | null> {
  const zeile = await tx
    .selectFrom('step.anschrift')
    .select(['art', 'strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land'])
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('art', '<>', 'post')
    .executeTakeFirst()
  return zeile === undefined ? null : ausSpalten(zeile)
}
