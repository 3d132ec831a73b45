import type { Modul } from '../../platform/modul.ts'
import { barriereArbeiter } from './barriere-melden/arbeiter.ts'
import { barriereRouten } from './barriere-melden/routes.tsx'
import { darstellungRouten } from './darstellung/routes.tsx'
import { hilfeRouten } from './hilfe/routes.tsx'
import { inhaltsleser } from './inhalte/leser.ts'
import { notlageRouten } from './notlage/routes.tsx'
import { pflichtenRouten } from './pflichten/routes.tsx'
import { ablaufRouten } from './so-geht-es/routes.tsx'
import { spracheRouten } from './sprache-waehlen/routes.ts'
import { startRouten } from './start/routes.tsx'
import { uebersichtRouten } from './uebersicht/routes.tsx'
import { verlaufRouten } from './verlauf/routes.tsx'
import { verlaufAus } from './verlauf/zusammenstellen.ts'

export { portaltexteEinrichten } from './inhalte/einrichten.ts'
export { type Inhaltsleser, inhaltsleser } from './inhalte/leser.ts'
export { type Meldung, meldungFuer, meldungSetzen } from './meldung/meldung.ts'
export type { Portaltexte } from './inhalte/schema.ts'
export { angeboteneSprachen } from './sprache-waehlen/angebot.ts'

/**
 * The pages around all others: start, help, duties, overview, history.
 * @param kundenmodule those whose history a customer sees
 */
export function portal(kundenmodule: readonly Modul[]): Modul {
  const verlauf = verlaufAus(kundenmodule)
  return {
    name: 'portal',
    routes(web, haus) {
      const lies = inhaltsleser(haus.config, haus.db, haus.uhr)
      startRouten(web, haus, lies)
      ablaufRouten(web, haus)
      hilfeRouten(web, haus, lies)
      notlageRouten(web, haus, lies)
      pflichtenRouten(web, haus, lies)
      barriereRouten(web, haus, lies)
      spracheRouten(web, haus)
      darstellungRouten(web, haus)
      uebersichtRouten(web, haus, verlauf)
      verlaufRouten(web, haus, verlauf)
    },
    worker: [barriereArbeiter],
  }
}
