import type { Recht } from '../organisation/index.ts'

/** The right each act needs at the Dienststelle one works for; the database says it again. */
export const recht = {
  akten: 'eakte.lesen',
  uebergaben: 'uebergabe.betreuen',
  protokoll: 'protokoll.lesen',
} as const satisfies Record<string, Recht>
