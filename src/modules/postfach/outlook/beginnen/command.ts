import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import { antwortadresse, neuesKennzeichen } from '../kennzeichen.ts'

const TAG = 24 * 3600

interface Beginn {
  readonly personId: string
  readonly anliegen: string
  /** Mailbox from which the clerk writes; the caller checked its domain. */
  readonly adresse: string
}

/**
 * An address to which this clerk, from this mailbox, writes one first message to this person within 24 hours (PF-08).
 * @returns the address; it is shown once and kept only as a hash
 */
export async function adresseFuerBeginn(
  tx: Transaction,
  haus: Pick<Haus, 'config' | 'krypto'>,
  { personalId, dienststelleId }: { readonly personalId: string; readonly dienststelleId: string },
  { personId, anliegen, adresse }: Beginn,
  jetzt: Instant,
): Promise<string> {
  const kennzeichen = neuesKennzeichen(haus, adresse, jetzt, TAG)
  await tx
    .insertInto('postfach.kennzeichen')
    .values({
      ...kennzeichen,
      art: 'beginn',
      dienststelle_id: dienststelleId,
      person_id: personId,
      anliegen,
      personal_id: personalId,
    })
    .execute()
  await protokollieren(tx, {
    aktion: 'postfach.adresse-ausgegeben',
    objekt: kennzeichen.id,
    person: personId,
    dienststelle: dienststelleId,
  })
  return antwortadresse(haus, kennzeichen.id)
}
