import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { type Mit, referenzIn } from '../anfrage.ts'
import { fadenMit } from '../faden/kopf.ts'
import { schliesse } from '../faden/schliessen.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { BeendenSeite } from './page.tsx'

/** A customer ends a conversation that is done with (PF-01). */
export function beendenRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.faden(':referenz', 'beenden')
  web.get(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.lesen)
    const faden = await alsKunde(haus.db, kunde, (tx) => fadenMit(tx, referenzIn(request)))
    if (faden.geschlossen !== null) return weiter(reply, pfade.faden(faden.referenz))
    const rahmen = await haus.rahmen.portal(request, { id: faden.dienststelleId, gestellt: true })
    return seite(reply, <BeendenSeite {...{ rahmen, faden }} />)
  })

  web.post(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.lesen)
    const referenz = referenzIn(request)
    await alsKunde(haus.db, kunde, async (tx) =>
      schliesse(tx, (await fadenMit(tx, referenz)).id, 'kunde', null, request.eingegangen),
    )
    return weiter(reply, `${pfade.faden(referenz)}?stand=beendet`)
  })
}
