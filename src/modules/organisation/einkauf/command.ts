import { sql } from 'kysely'
import { type Instant, plusTage, type Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict, Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { dienststelle } from '../dienststelle/dienststelle.ts'
import type { Personal } from '../personal/personal.ts'
import type { Leistung } from './leistungen.ts'

export interface NeuerEinkauf {
  readonly leistung: Leistung
  readonly serviceCenter: string
  readonly ab: Tag
  /** Last day; open without. */
  readonly bis?: Tag | undefined
}

/**
 * Records what the own gE bought (SC-14). Only the buyer does: it stays responsible for its data (§ 50 (2) SGB II).
 * @returns 'ueberschneidet' when the same service is bought for some of these days already; then nothing is written
 * @throws Forbidden where the office is no gE: nobody else buys of a Service Center
 */
export async function einkaufErfassen(
  tx: Transaction,
  wer: Personal,
  neu: NeuerEinkauf,
  jetzt: Instant,
): Promise<'erfasst' | 'ueberschneidet'> {
  if (wer.dienststelle.art !== 'gE') throw new Forbidden('Leistungen des Service Centers kauft nur eine gE ein.')
  const center = await dienststelle(tx, neu.serviceCenter)
  if (center?.art !== 'ServiceCenter') throw new NotFound()
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation.einkauf' || ${wer.dienststelle.id}, 0))`.execute(
    tx,
  )
  if (await ueberschneidet(tx, wer.dienststelle.id, neu)) return 'ueberschneidet'
  const id = neueId()
  await tx
    .insertInto('organisation.einkauf')
    .values({
      id,
      dienststelle_id: wer.dienststelle.id,
      service_center_id: neu.serviceCenter,
      leistung: neu.leistung,
      ab: neu.ab,
      bis: neu.bis ?? null,
      erfasst: jetzt,
      von_id: wer.personalId,
      von_name: wer.name,
    })
    .execute()
  await protokollieren(tx, {
    aktion: 'organisation.einkauf-erfasst',
    objekt: id,
    dienststelle: wer.dienststelle.id,
    angaben: { ...neu },
  })
  return 'erfasst'
}

async function ueberschneidet(tx: Transaction, dienststelleId: string, neu: NeuerEinkauf): Promise<boolean> {
  const zeile = await tx
    .selectFrom('organisation.einkauf')
    .select('id')
    .where('dienststelle_id', '=', dienststelleId)
    .where('leistung', '=', neu.leistung)
    .where((eb) => eb.or([eb('bis', 'is', null), eb('bis', '>=', neu.ab)]))
    .$if(neu.bis !== undefined, (q) => q.where('ab', '<=', neu.bis ?? ''))
    .limit(1)
    .executeTakeFirst()
  return zeile !== undefined
}

/**
 * Ends a purchase with yesterday, so that the Service Center is out at once.
 * @throws NotFound for one that is not the own office's
 * @throws Conflict when it has ended already, or begins today or later and so has no yesterday
 */
export async function einkaufBeenden(tx: Transaction, wer: Personal, id: string, heute: Tag): Promise<void> {
  const zeile = await tx
    .selectFrom('organisation.einkauf')
    .select(['ab', 'bis', 'leistung'])
    .where('id', '=', id)
    .where('dienststelle_id', '=', wer.dienststelle.id)
    .forUpdate()
    .executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  const letzter = plusTage(heute, -1)
  if (zeile.bis !== null && zeile.bis <= letzter) throw new Conflict('Dieser Einkauf ist schon beendet.')
  if (zeile.ab > letzter)
    throw new Conflict('Dieser Einkauf beginnt erst heute oder später. Er lässt sich ab morgen beenden.')
  await tx.updateTable('organisation.einkauf').set({ bis: letzter }).where('id', '=', id).execute()
  await protokollieren(tx, {
    aktion: 'organisation.einkauf-beendet',
    objekt: id,
    dienststelle: wer.dienststelle.id,
    angaben: { leistung: zeile.leistung, bis: letzter },
  })
}
