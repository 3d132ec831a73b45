import { z } from 'zod'
import { type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { gekauft } from '../../organisation/index.ts'
import { grundlage } from '../../weisung/index.ts'
import { type ServiceCenterStand, fruehesterStart, type Tor, torAm } from './tore.ts'

/** An office's way into its Service Center on a day. */
export interface ServiceCenterWeg extends ServiceCenterStand {
  readonly tor: Tor
  readonly vorlauf: number
  /** First day of the way, where it is set up. */
  readonly start: Tag | undefined
  /** The Service Center that would take the messages. */
  readonly serviceCenterId: string | undefined
}

/** Offices that agreed with a Service Center and wait for the release of the Zentrale. */
export async function wartenAufFreigabe(tx: Transaction): Promise<ReadonlySet<string>> {
  const zeilen = await tx
    .selectFrom('konfiguration.service_center_weg')
    .select('dienststelle_id')
    .where('freigegeben', 'is', null)
    .execute()
  return new Set(zeilen.map((zeile) => zeile.dienststelle_id))
}

/** How far an office's way into a Service Center is on the day of `am` (PF-06). */
export async function serviceCenterWeg(
  tx: Transaction,
  dienststelleId: string,
  am: Instant,
): Promise<ServiceCenterWeg> {
  const tag = tagInBerlin(am)
  const zeile = await tx
    .selectFrom('konfiguration.service_center_weg')
    .select(['service_center_id', 'abgestimmt', 'freigegeben', 'eingerichtet'])
    .where('dienststelle_id', '=', dienststelleId)
    .executeTakeFirst()
  const stand = {
    gekauft: await gekauft(tx, dienststelleId, 'unterstuetzungsleistungen', tag),
    abgestimmt: zeile?.abgestimmt,
    freigegeben: zeile?.freigegeben ?? undefined,
    eingerichtet: zeile?.eingerichtet ?? undefined,
  }
  const vorlauf = await vorlauftage(tx, tag, am)
  const start = stand.eingerichtet === undefined ? undefined : fruehesterStart(stand.eingerichtet, vorlauf)
  return { ...stand, vorlauf, start, tor: torAm(stand, tag, vorlauf), serviceCenterId: zeile?.service_center_id }
}

async function vorlauftage(tx: Transaction, tag: Tag, jetzt: Instant): Promise<number> {
  const { geltend } = await grundlage(tx, 'postfach.service-center.vorlauf-tage', tag, jetzt)
  return z.int().positive().parse(geltend?.wert)
}
