import type { Modul } from '../../platform/modul.ts'
import { darstellungRouten } from './darstellung/routes.tsx'
import { inhaltsleser } from './inhalte/leser.ts'
import { pflichtenRouten } from './pflichten/routes.tsx'
import { spracheRouten } from './sprache-waehlen/routes.ts'
import { startRouten } from './start/routes.tsx'

export { portaltexteEinrichten } from './inhalte/einrichten.ts'

export const portal = {
  name: 'portal',
  routes(web, haus) {
    const lies = inhaltsleser(haus.config, haus.db, haus.uhr)
    startRouten(web, haus, lies)
    pflichtenRouten(web, haus, lies)
    spracheRouten(web, haus)
    darstellungRouten(web, haus)
  },
} satisfies Modul
