import type { Recht } from '../organisation/index.ts'

/** The right each act of staff needs at the Dienststelle they work for; the database says it again (migrations/0035-verbis.sql). */
export const recht = {
  /** Pages of applicants of the own Dienststelle, taking over. */
  lesen: 'verbis.lesen',
  /** Letters and sheets with credentials. */
  begleiten: 'konto.begleiten',
} as const satisfies Record<string, Recht>
