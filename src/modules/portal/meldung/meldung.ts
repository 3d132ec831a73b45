import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { hinterlegen, inKraft } from '../../../platform/fassung/index.ts'
import type { Rahmen } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { ART } from '../inhalte/einrichten.ts'

const SCHLUESSEL = 'meldung'

interface Worte {
  readonly titel: string
  readonly text: string
}

/** What the operator has to say on every page: a maintenance window, a disturbance. */
export interface Meldung {
  readonly de: Worte
  /** Without it the German words are shown, marked as German. */
  readonly en?: Worte
  readonly ar?: Worte
}

/**
 * Shows it from now on, on every page of portal and desks within half a minute; null takes it away. As the system, for
 * script/meldung. @param bis when it disappears by itself
 */
export async function meldungSetzen(
  tx: Transaction,
  meldung: Meldung | null,
  bis: Instant | undefined,
  jetzt: Instant,
): Promise<void> {
  const inhalt = { art: ART, schluessel: SCHLUESSEL, inhalt: meldung, grund: 'Meldung des Betreibers' }
  await hinterlegen(tx, inhalt, { ab: jetzt, ...(bis && { bis }) }, jetzt)
}

/** The one in force, or null. */
export async function meldungInKraft(tx: Transaction, jetzt: Instant): Promise<Meldung | null> {
  return (await inKraft<Meldung | null>(tx, ART, SCHLUESSEL, jetzt))?.inhalt ?? null
}

/** As a page shows it. */
export function meldungFuer(meldung: Meldung | null, sprache: Sprache): Pick<Rahmen, 'meldung'> {
  if (meldung === null) return {}
  const worte = meldung[sprache]
  return { meldung: worte ?? { ...meldung.de, lang: 'de' } }
}
