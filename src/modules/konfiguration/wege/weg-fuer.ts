import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Anliegenschluessel } from '../anliegen/katalog.ts'
import { betriebsart } from '../betriebsart/query.ts'
import { einstellungenVon } from '../einstellungen/nachschlagen.ts'
import type { Einstellungen, Weg } from '../einstellungen/schema.ts'
import { serviceCenterWeg } from '../service-center/query.ts'

/** Where a message goes, and why where that is not what the office chose. */
export interface Zielweg {
  readonly weg: Weg
  /** Version of the settings that decided; none: the default. */
  readonly fassung: string | undefined
  readonly ersatz: 'betriebsart' | 'service-center-zu' | undefined
}

const eakte: Weg = { kanal: 'eakte' }

/**
 * The way of a message by the settings in force at that moment (PF-05, PF-15). A way that is not open, such as a Service Center whose
 * purchase ended, falls back to the E-AKTE: no message may be lost over a setting.
 */
export async function wegFuer(
  tx: Transaction,
  dienststelleId: string,
  anliegen: Anliegenschluessel,
  am: Instant,
): Promise<Zielweg> {
  const { einstellungen, fassung } = await einstellungenVon(tx, dienststelleId, am)
  return { ...(await wegMit(tx, dienststelleId, einstellungen, anliegen, am)), fassung }
}

/** The same with settings that need not count: a dry run decides as reality does (KT-05). */
export async function wegMit(
  tx: Transaction,
  dienststelleId: string,
  einstellungen: Einstellungen,
  anliegen: Anliegenschluessel,
  am: Instant,
): Promise<Pick<Zielweg, 'weg' | 'ersatz'>> {
  const weg = einstellungen.anliegen[anliegen].weg ?? eakte
  if (weg.kanal === 'eakte') return { weg, ersatz: undefined }
  if ((await betriebsart(tx, dienststelleId, am)) !== 'voll') return { weg: eakte, ersatz: 'betriebsart' }
  if (weg.kanal === 'outlook') return { weg, ersatz: undefined }
  const { tor } = await serviceCenterWeg(tx, dienststelleId, am)
  return tor === 'offen' ? { weg, ersatz: undefined } : { weg: eakte, ersatz: 'service-center-zu' }
}
