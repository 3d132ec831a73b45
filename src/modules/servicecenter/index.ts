import type { Modul } from '../../platform/modul.ts'
import { inEakte } from './annehmen/abgeben.ts'
import { annehmen } from './annehmen/arbeiter.ts'
import { einkaufsende } from './annehmen/einkaufsende.ts'
import { vomJobcenterErledigt } from './annehmen/erledigt.ts'
import { gespraechRouten } from './gespraech/routes.tsx'
import { listenRouten } from './liste/routes.tsx'
import { auswegRouten } from './weg/routes.tsx'

/** The mailbox that a Service Center answers on behalf of offices. */
export const servicecenter = {
  name: 'servicecenter',
  routes(web, haus) {
    listenRouten(web, haus)
    gespraechRouten(web, haus)
    auswegRouten(web, haus)
  },
  worker: [annehmen, inEakte, einkaufsende, vomJobcenterErledigt],
} satisfies Modul
