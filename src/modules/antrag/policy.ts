import type { Zugriff } from '../../platform/database/index.ts'
import type { Recht } from '../organisation/index.ts'

/** Who may; everything else is refused. The database says it again (migrations/0015-antrag.sql). */
export const darf = {
  /** Pages of the own application: an address that is confirmed, signed in by any means (HA-01). */
  alsKunde: { bindung: 'email', anmeldung: 1 },
  /** Customers at level 1 apply for themselves (HA-01). */
  stellen: (wer: Zugriff, personId: string): boolean => wer.art === 'kunde' && wer.personIds.includes(personId),
  /** Customers see their own applications; staff sees them in the E-AKTE only. */
  sehen: (wer: Zugriff): boolean => wer.art === 'kunde',
} as const

/** The right each act of staff needs at the Dienststelle they work for. */
export const recht = {
  /** Asks a person of the own Dienststelle for evidence (migrations/0078-nachlauf-und-anforderung.sql). */
  anfordern: 'eakte.bearbeiten',
} as const satisfies Record<string, Recht>
