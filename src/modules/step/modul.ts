import type { Modul } from '../../platform/modul.ts'
import { abgleichNachzug } from './dubletten/nachziehen/arbeiter.ts'
import { dublettensuche } from './dubletten/suche/arbeiter.ts'
import { verlauf } from './verlauf/verlauf.ts'

/** Persons: master data, search, who acts for whom. */
export const step: Modul = {
  name: 'step',
  verlauf,
  worker: [abgleichNachzug, dublettensuche],
}
