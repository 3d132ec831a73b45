import type { Modul } from '../../platform/modul.ts'
import { statistikRouten } from './konten/routes.tsx'
import { zaehlen } from './zaehlen/arbeiter.ts'

/** Figures on online accounts; no person in them. */
export const statistik: Modul = {
  name: 'statistik',
  routes: statistikRouten,
  worker: [zaehlen],
}
