import type { Modul } from '../../platform/modul.ts'
import { verbisRouten } from './seiten/routes.tsx'

/** VerBIS as far as it shows accounts: take-over, Suchassistent, Stammdaten. */
export const verbis: Modul = {
  name: 'verbis',
  routes: verbisRouten,
}
