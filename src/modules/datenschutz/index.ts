import type { Modul } from '../../platform/modul.ts'
import { einsichtLoeschen } from './protokoll/einsicht-loeschen.ts'
import { protokollRouten } from './protokoll/routes.tsx'

export const datenschutz = {
  name: 'datenschutz',
  routes: protokollRouten,
  worker: [einsichtLoeschen],
} satisfies Modul
