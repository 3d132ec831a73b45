import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Personal } from '../../organisation/index.ts'
import type { Urteil } from '../dubletten/urteil/command.ts'

/** A candidate that was looked at, and what came of it. */
export interface Geprueft {
  readonly personId: string
  readonly p: number
  readonly urteil: Urteil
}

interface Umwandlung {
  readonly personId: string
  /** The merge that did it; without, the Internetperson is a new Person. */
  readonly zusammenfuehrung?: string
  readonly geprueft: readonly Geprueft[]
  /** Fields that were taken over. */
  readonly felder: readonly string[]
  readonly modell: string
}

/**
 * Keeps that an Internetperson is an Inhouse-Person from now on (ST-01); the database turns the kind with this row, once per
 * person. Hands over, so that the open work order is completed and the customer learns that they can
 * carry on (ST-02).
 */
export async function umwandlungFesthalten(
  tx: Transaction,
  wer: Personal,
  { personId, zusammenfuehrung, geprueft, felder, modell }: Umwandlung,
  jetzt: Instant,
): Promise<string> {
  const id = neueId()
  const dienststelle = wer.dienststelle.id
  await tx
    .insertInto('step.umwandlung')
    .values({
      id,
      person_id: personId,
      dienststelle_id: dienststelle,
      ergebnis: zusammenfuehrung === undefined ? 'neu' : 'zusammengefuehrt',
      zusammenfuehrung_id: zusammenfuehrung ?? null,
      felder: JSON.stringify(felder),
      geprueft: JSON.stringify(geprueft),
      modell,
      am: jetzt,
      von_id: wer.personalId,
      von_name: wer.name,
    })
    .execute()
  for (const art of ['eakte.umwandlung', 'antrag.freigabe'])
    await uebergeben(tx, { art, bezug: id, dienststelle, faellig: jetzt })
  await protokollieren(tx, {
    aktion: 'step.umgewandelt',
    objekt: id,
    person: personId,
    dienststelle,
    angaben: { zusammenfuehrung: zusammenfuehrung ?? null, geprueft, felder, modell },
  })
  return id
}
