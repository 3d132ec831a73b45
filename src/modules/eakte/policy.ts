import type { Recht } from '../organisation/index.ts'

/** The right each act needs at the Dienststelle one works for; the database says it again. */
export const recht = {
  sehen: 'eakte.lesen',
  suchen: 'eakte.lesen',
  bearbeiten: 'eakte.bearbeiten',
  /** Sets up Postkörbe and their members, and works in every one of them. */
  postkoerbe: 'eakte.postkoerbe',
  regelwerk: 'fassung.eakte.regelwerk',
  /** The list of Internetpersonen is for those who convert (ST-01). */
  umwandeln: 'step.umwandeln',
} as const satisfies Record<string, Recht>
