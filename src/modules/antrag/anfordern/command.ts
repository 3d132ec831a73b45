import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { grundOrt } from './anforderung.ts'

interface Neu {
  readonly personId: string
  readonly code: string
  readonly grund: string
}

/** Asks a person for an evidence (§ 60 (1) no. 3 SGB I), and has them told that there is something. Asked for already, it stays with the first reason. @returns false then */
export async function anfordern(
  tx: Transaction,
  haus: Haus,
  wer: Personal,
  neu: Neu,
  jetzt: Instant,
): Promise<boolean> {
  const id = neueId()
  const eigentum = { besitzer: neu.personId, bestand: 'antrag' } as const
  const dienststelle = wer.dienststelle.id
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('antrag.anforderung')
    .values({
      id,
      person_id: neu.personId,
      dienststelle_id: dienststelle,
      code: neu.code,
      grund: await haus.krypto.verschluesseln(tx, eigentum, grundOrt(id), neu.grund),
      am: jetzt,
      von_id: wer.personalId,
      von_name: wer.name,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await uebergeben(tx, { art: 'antrag.anforderung', bezug: id, dienststelle, faellig: jetzt })
  await protokollieren(tx, {
    aktion: 'antrag.nachweis-angefordert',
    objekt: id,
    person: neu.personId,
    dienststelle,
    rechtsgrundlage: '§ 60 SGB I',
    angaben: { nachweis: neu.code },
  })
  return true
}

/** Asks no more. @returns false if it was taken back or came before, or is not the own office's */
export async function zuruecknehmen(tx: Transaction, wer: Personal, id: string, jetzt: Instant): Promise<boolean> {
  const zeile = await tx
    .updateTable('antrag.anforderung')
    .set({ zurueckgenommen: jetzt })
    .where('id', '=', id)
    .where('zurueckgenommen', 'is', null)
    .where('eingegangen', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, {
    aktion: 'antrag.anforderung-zurueckgenommen',
    objekt: id,
    person: zeile.person_id,
    dienststelle: wer.dienststelle.id,
  })
  return true
}
