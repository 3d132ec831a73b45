import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'

/** Someone said explicitly that they want no online collaboration; both informations were given (KO-09). */
export interface NeueAblehnung {
  readonly am: Tag
  readonly durch: 'selbst' | 'vertretung'
}

/**
 * Records a refusal: from now on nobody creates an account for this person, invites them, or hands them a code. An open code ends.
 * Twice on the same desk is one.
 */
export async function ablehnen(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  personId: string,
  neu: NeueAblehnung,
): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  const id = neueId()
  const zeile = await tx
    .insertInto('konto.ablehnung')
    .values({
      id,
      person_id: personId,
      dienststelle_id: wer.dienststelle.id,
      ...neu,
      erfasst: jetzt,
      erfasst_von: wer.personalId,
    })
    .onConflict((oc) => oc.column('person_id').where('zurueckgenommen', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return
  await tx
    .updateTable('konto.code')
    .set({ stand: 'ersetzt', beendet: jetzt, inhalt: null })
    .where('person_id', '=', personId)
    .where('art', '=', 'freischaltcode')
    .where('stand', '=', 'offen')
    .execute()
  await protokollieren(tx, {
    aktion: 'konto.online-abgelehnt',
    objekt: id,
    person: personId,
    dienststelle: wer.dienststelle.id,
    rechtsgrundlage: 'Weisung 202307007, 3',
  })
}

/** Takes a refusal back: the customer wants to work online after all. The row stays. */
export async function zuruecknehmen(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  personIds: readonly string[],
): Promise<boolean> {
  const zeilen = await tx
    .updateTable('konto.ablehnung')
    .set({ zurueckgenommen: haus.uhr.jetzt(), zurueckgenommen_von: wer.personalId })
    .where('person_id', 'in', [...personIds])
    .where('zurueckgenommen', 'is', null)
    .returning(['id', 'person_id'])
    .execute()
  for (const { id, person_id } of zeilen)
    await protokollieren(tx, {
      aktion: 'konto.ablehnung-zurueckgenommen',
      objekt: id,
      person: person_id,
      dienststelle: wer.dienststelle.id,
    })
  return zeilen.length > 0
}

export const informationswege = ['persoenlich', 'telefon', 'brief'] as const

/** "Informed about online services on …" (KO-14). The same day and way is noted once. */
export async function informiert(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  personId: string,
  neu: { readonly am: Tag; readonly weg: (typeof informationswege)[number] },
): Promise<void> {
  const schon = await tx
    .selectFrom('konto.information')
    .select('id')
    .where('person_id', '=', personId)
    .where('am', '=', neu.am)
    .where('weg', '=', neu.weg)
    .executeTakeFirst()
  if (schon !== undefined) return
  const id = neueId()
  await tx
    .insertInto('konto.information')
    .values({
      id,
      person_id: personId,
      dienststelle_id: wer.dienststelle.id,
      ...neu,
      erfasst: haus.uhr.jetzt(),
      erfasst_von: wer.personalId,
    })
    .execute()
  await protokollieren(tx, {
    aktion: 'konto.informiert',
    objekt: id,
    person: personId,
    dienststelle: wer.dienststelle.id,
    rechtsgrundlage: 'Weisung 202307007, 3',
  })
}
