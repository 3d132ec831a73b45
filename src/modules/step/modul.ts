import type { Modul } from '../../platform/modul.ts'
import { abgleichNachzug } from './dubletten/nachziehen/arbeiter.ts'
import { dublettensuche } from './dubletten/suche/arbeiter.ts'
import { abschnittRouten } from './abschnitt/routes.tsx'
import { aenderungenRouten } from './aenderung/routes.tsx'
import { auskunftssperreRouten } from './auskunftssperre/routes.tsx'
import { einwilligungRouten } from './einwilligung/routes.tsx'
import { personAnlegenRouten } from './person-anlegen/routes.tsx'
import { stammdatenRouten } from './stammdaten/routes.tsx'
import { sucheLoeschenArbeiter } from './suche/gemerkt.ts'
import { sucheRouten } from './suche/routes.tsx'
import { verlauf } from './verlauf/verlauf.ts'
import { vertretungRouten } from './vertretung/routes.tsx'

/** Persons: master data, search, who acts for whom. */
export const step: Modul = {
  name: 'step',
  routes(web, haus) {
    sucheRouten(web, haus)
    personAnlegenRouten(web, haus)
    stammdatenRouten(web, haus)
    abschnittRouten(web, haus)
    vertretungRouten(web, haus)
    einwilligungRouten(web, haus)
    auskunftssperreRouten(web, haus)
    aenderungenRouten(web, haus)
  },
  verlauf,
  worker: [sucheLoeschenArbeiter, abgleichNachzug, dublettensuche],
}
