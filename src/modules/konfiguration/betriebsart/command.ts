import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Betriebsart } from './query.ts'

interface NeueBetriebsart {
  readonly dienststelleId: string
  readonly art: Betriebsart
  readonly ab: Tag
  readonly grund: string
}

/**
 * Sets an office's mode from a day on (PF-15); what was before stays.
 * @returns false if another one begins on that day
 */
export async function betriebsartSetzen(
  tx: Transaction,
  personalId: string,
  { dienststelleId, art, ab, grund }: NeueBetriebsart,
  jetzt: Instant,
): Promise<boolean> {
  const id = neueId()
  const zeile = await tx
    .insertInto('konfiguration.betriebsart')
    .values({ id, dienststelle_id: dienststelleId, betriebsart: art, ab, grund, erfasst: jetzt, von_id: personalId })
    .onConflict((oc) => oc.columns(['dienststelle_id', 'ab']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  const angaben = { art, ab }
  await protokollieren(tx, {
    aktion: 'konfiguration.betriebsart',
    objekt: id,
    dienststelle: dienststelleId,
    grund,
    angaben,
  })
  return true
}
