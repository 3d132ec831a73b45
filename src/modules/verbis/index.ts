import type { Modul } from '../../platform/modul.ts'
import { profilRouten } from './profil/routes.tsx'
import { verbisRouten } from './seiten/routes.tsx'

/** VerBIS as far as it shows accounts and what customers tell of work: take-over, Suchassistent, Stammdaten, Arbeitsmarktprofil. */
export const verbis = {
  name: 'verbis',
  routes(web, haus) {
    verbisRouten(web, haus)
    profilRouten(web, haus)
  },
} satisfies Modul
