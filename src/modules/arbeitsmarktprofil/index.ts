import type { Modul } from '../../platform/modul.ts'
import { bogenRoutes, einreichenRoutes } from '../antrag/index.ts'
import { absendenRouten } from './absenden/routes.tsx'
import { teile } from './teile.ts'
import { uebersichtRouten } from './uebersicht/routes.tsx'

export { berufeEinlesen } from './berufe/einlesen.ts'

/** What the customer tells of work: before the first talk, on the engine of the applications. */
export const arbeitsmarktprofil = {
  name: 'arbeitsmarktprofil',
  routes(web, haus) {
    uebersichtRouten(web, haus)
    absendenRouten(web, haus)
    for (const art of teile) {
      einreichenRoutes(web, haus, art)
      bogenRoutes(web, haus, art)
    }
  },
} satisfies Modul
