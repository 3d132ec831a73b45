import type { Recht } from '../organisation/index.ts'

/** The right each act needs at the Dienststelle one works for; the database says it again (migrations/0039-datenschutz.sql, 0040-protokoll-lesen.sql). */
export const recht = {
  lesen: 'protokoll.lesen',
  /** What belongs to no Dienststelle: accounts, sign-ins. */
  zentral: 'protokoll.zentral',
} as const satisfies Record<string, Recht>
