import { type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { dienststelle } from '../../organisation/index.ts'

/** How far the mailbox is open at an office (PF-15). */
export type Betriebsart = 'aus' | 'eingeschraenkt' | 'voll'

/**
 * The office's mode on the day of `am`. An office that nobody opened is off. Agencies are the same everywhere: they take messages, by the
 * E-AKTE (PF-14); nobody sets a mode for one.
 */
export async function betriebsart(tx: Transaction, dienststelleId: string, am: Instant): Promise<Betriebsart> {
  const zeile = await tx
    .selectFrom('konfiguration.betriebsart')
    .select('betriebsart')
    .where('dienststelle_id', '=', dienststelleId)
    .where('ab', '<=', tagInBerlin(am))
    .orderBy('ab', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (zeile !== undefined) return zeile.betriebsart as Betriebsart
  return (await dienststelle(tx, dienststelleId))?.art === 'AA' ? 'eingeschraenkt' : 'aus'
}

/** A mode with its first day and why. */
export interface Betriebsartzeile {
  readonly dienststelleId: string
  readonly betriebsart: Betriebsart
  readonly ab: Tag
  readonly grund: string
}

/** Modes of one office, or of all, the latest day first. */
export function betriebsarten(tx: Transaction, dienststelleId?: string): Promise<Betriebsartzeile[]> {
  return tx
    .selectFrom('konfiguration.betriebsart')
    .select(['dienststelle_id as dienststelleId', 'betriebsart', 'ab', 'grund'])
    .$if(dienststelleId !== undefined, (q) => q.where('dienststelle_id', '=', dienststelleId ?? ''))
    .orderBy('ab', 'desc')
    .$narrowType<{ betriebsart: Betriebsart }>()
    .execute()
}
