import type { Modul } from '../../platform/modul.ts'
import { anmeldenRouten } from './anmelden/routes.tsx'
import { dienststelleWaehlenRouten } from './dienststelle-waehlen/routes.tsx'
import { einkaufRouten } from './einkauf/routes.tsx'
import { jobcenterFindenRouten } from './jobcenter-finden/routes.tsx'

/** Offices, districts and staff. */
export const organisation = {
  name: 'organisation',
  routes(web, haus) {
    jobcenterFindenRouten(web, haus)
    anmeldenRouten(web, haus)
    dienststelleWaehlenRouten(web, haus)
    einkaufRouten(web, haus)
  },
} satisfies Modul
