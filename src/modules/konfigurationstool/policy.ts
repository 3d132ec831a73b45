import type { Recht } from '../organisation/index.ts'

/** The right each act needs at the Dienststelle one works for; the database says it again. */
export const recht = {
  /** Writes the office's settings, and checks those of others there (KT-04). */
  schreiben: 'fassung.konfiguration',
} as const satisfies Record<string, Recht>
