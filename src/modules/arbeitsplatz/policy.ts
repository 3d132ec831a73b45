import type { Recht } from '../organisation/index.ts'

/** The right each act needs at the Dienststelle one works for; the database says it again. */
export const recht = {
  akten: 'eakte.lesen',
  uebergaben: 'uebergabe.betreuen',
} as const satisfies Record<string, Recht>
