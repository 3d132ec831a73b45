import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { aufnehmen } from '../../postfach/index.ts'
import { auftrag } from './query.ts'
import { type Bezug, tu, type Wer } from './schritt.ts'

/** Takes a free order into one's hands: its messages count as taken up. @throws Conflict if somebody was quicker */
export async function nehmen(tx: Transaction, bezug: Bezug, wer: Wer, jetzt: Instant): Promise<void> {
  await tu(tx, bezug, { aktion: 'genommen', neu: inHaenden(wer, jetzt), von: null })
  await aufnehmen(tx, (await auftrag(tx, bezug.id)).fadenId, jetzt)
}

/** Takes the oldest free order; two at the same time get two. @returns its id, undefined if none is free */
export async function naechsteNehmen(tx: Transaction, wer: Wer, jetzt: Instant): Promise<string | undefined> {
  const { rows } = await sql<Bezug>`select id, version from servicecenter.auftrag
    where erledigt is null and bearbeiter_id is null order by id limit 1 for update skip locked`.execute(tx)
  const [erster] = rows
  if (erster !== undefined) await nehmen(tx, erster, wer, jetzt)
  return erster?.id
}

/** Gives one's order back: it is free again. */
export const zurueckgeben = (tx: Transaction, bezug: Bezug, { personalId }: Wer): Promise<void> =>
  tu(tx, bezug, {
    aktion: 'zurueckgegeben',
    neu: { bearbeiter_id: null, bearbeiter_name: null, genommen: null },
    von: personalId,
  })

/** Gives one's order to a colleague of the same Service Center; the database checks that it is one. */
export const weitergeben = (tx: Transaction, bezug: Bezug, wer: Wer, an: Wer, jetzt: Instant): Promise<void> =>
  tu(tx, bezug, {
    aktion: 'weitergegeben',
    neu: inHaenden(an, jetzt),
    von: wer.personalId,
    angaben: { an: an.personalId },
  })

const inHaenden = ({ personalId, name }: Wer, jetzt: Instant) => ({
  bearbeiter_id: personalId,
  bearbeiter_name: name,
  genommen: jetzt,
})
