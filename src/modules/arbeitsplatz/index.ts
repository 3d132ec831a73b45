import type { Modul } from '../../platform/modul.ts'
import { startRouten } from './start/routes.tsx'
import { uebergabenRouten } from './uebergaben/routes.tsx'

/** Start page of the desks and the desk of hand-overs that failed. */
export const arbeitsplatz = {
  name: 'arbeitsplatz',
  routes(web, haus) {
    startRouten(web, haus)
    uebergabenRouten(web, haus)
  },
} satisfies Modul
