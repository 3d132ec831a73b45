import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Einstellungen, istAnliegen, wegFuer, wegMit } from '../../konfiguration/index.ts'

/** The ways a message can take (PF-05), as the office's settings call them. */
export type Kanalname = 'eakte' | 'outlook' | 'servicecenter'

/** The way of one message, and why it is not the one the office chose. */
export interface Kanal {
  readonly kanal: Kanalname
  /** Version of the settings that decided; none: the default. */
  readonly fassung?: string | undefined
  readonly ersatz?: 'betriebsart' | 'service-center-zu' | undefined
}

/**
 * The way of a message by the settings in force at that moment (PF-05). Where the chosen one is not open it is the E-AKTE, with the
 * reason: no message is lost over a setting.
 */
export async function kanalFuer(
  tx: Transaction,
  dienststelleId: string,
  anliegen: string,
  jetzt: Instant,
): Promise<Kanal> {
  // Of the central catalogue: every agency's messages take the E-AKTE (PF-14).
  if (!istAnliegen(anliegen)) return { kanal: 'eakte' }
  const { fassung, ...weg } = await wegFuer(tx, dienststelleId, anliegen, jetzt)
  return { ...alsKanal(weg), fassung }
}

/** The way by settings that need not count: a dry run asks what reality would do (KT-05). */
export async function kanalMit(
  tx: Transaction,
  dienststelleId: string,
  einstellungen: Einstellungen,
  anliegen: string,
  am: Instant,
): Promise<Kanal> {
  if (!istAnliegen(anliegen)) return { kanal: 'eakte' }
  return alsKanal(await wegMit(tx, dienststelleId, einstellungen, anliegen, am))
}

const alsKanal = ({ weg, ersatz }: Awaited<ReturnType<typeof wegMit>>): Kanal => ({ kanal: weg.kanal, ersatz })
