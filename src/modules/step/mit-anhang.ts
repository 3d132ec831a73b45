import type { Modul } from '../../platform/modul.ts'
import { aehnlicheRouten } from './aehnliche/routes.tsx'
import { step } from './modul.ts'
import { prueflisteRouten } from './pruefliste/routes.tsx'
import { umwandelnRouten } from './umwandeln/routes.tsx'
import { zusammenfuehrenRouten } from './zusammenfuehren/routes.tsx'
import { verlauf } from './zusammenfuehren/verlauf.ts'

/**
 * The module with conversion and merge, whose pages show what hangs on a person in all modules.
 * @param module the list of the house; asked only when a page is shown
 */
export const stepMit = (module: () => readonly Modul[]): Modul => ({
  ...step,
  routes(web, haus) {
    step.routes?.(web, haus)
    umwandelnRouten(web, haus)
    aehnlicheRouten(web, haus)
    prueflisteRouten(web, haus)
    zusammenfuehrenRouten(web, haus, () => module().flatMap(({ anhang }) => anhang ?? []))
  },
  verlauf: async (...frage) => [...((await step.verlauf?.(...frage)) ?? []), ...(await verlauf(...frage))],
})
