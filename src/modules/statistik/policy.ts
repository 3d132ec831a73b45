import type { Recht } from '../organisation/index.ts'

/** The right each act of staff needs; the database says it again (migrations/0035-verbis-und-statistik.sql). */
export const recht = {
  /** Figures of the own Dienststelle. */
  lesen: 'statistik.lesen',
  /** Figures of every Dienststelle and of all together. */
  alle: 'statistik.alle',
} as const satisfies Record<string, Recht>
