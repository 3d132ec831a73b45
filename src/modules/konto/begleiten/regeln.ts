import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Grundlage, grundlage } from '../../weisung/index.ts'

/** May something be done today, and by which directive or setting. */
export interface Erlaubnis {
  readonly erlaubt: boolean
  readonly grundlage: Grundlage
  /** Last day by the installation's setting, where it has one. */
  readonly endet?: string | undefined
}

/**
 * Issuing a Freischaltcode (KO-08). The directive only announced it, for the release PRV 24.01, and the one that was to follow is
 * missing: from the planned day on it is ours to offer.
 */
export async function freischaltcodeErlaubt(haus: Haus, tx: Transaction): Promise<Erlaubnis> {
  const jetzt = haus.uhr.jetzt()
  const heute = tagInBerlin(jetzt)
  const regel = await grundlage(tx, 'konto.freischaltcode', heute, jetzt)
  const erlaubt = regel.geltend !== undefined || regel.angekuendigt.some(({ ab }) => ab !== null && ab <= heute)
  return { erlaubt, grundlage: regel }
}

/** Creating an account by hand from STEP (KO-06): since 17.07.2023, to the day of the setting, which may name none (C14). */
export async function anlegenErlaubt(haus: Haus, tx: Transaction): Promise<Erlaubnis> {
  const jetzt = haus.uhr.jetzt()
  const heute = tagInBerlin(jetzt)
  const regel = await grundlage(tx, 'konto.manuell.wer', heute, jetzt)
  const endet = haus.config.KONTO_MANUELL_BIS
  return { erlaubt: regel.geltend !== undefined && (endet === undefined || heute <= endet), grundlage: regel, endet }
}
