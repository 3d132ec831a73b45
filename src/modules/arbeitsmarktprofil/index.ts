import type { Modul } from '../../platform/modul.ts'
import { bogenRoutes, einreichenRoutes } from '../antrag/index.ts'
import { arbeitsmarktprofil as art } from './profil.ts'

/** What the customer tells of work: before the first talk, on the engine of the applications. */
export const arbeitsmarktprofil = {
  name: 'arbeitsmarktprofil',
  routes(web, haus) {
    einreichenRoutes(web, haus, art)
    bogenRoutes(web, haus, art)
  },
} satisfies Modul
