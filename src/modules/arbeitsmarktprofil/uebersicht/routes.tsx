import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { darf } from '../policy.ts'
import { Profilseite } from './page.tsx'
import { profilstand } from './query.ts'

interface Mit {
  Querystring: { stand?: unknown }
}

/** The page that holds the three parts together. */
export function uebersichtRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>('/arbeitsmarktprofil', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const stand = await alsKunde(haus.db, kunde, (tx) => profilstand(tx, haus, kunde))
    const gesendet = request.query.stand === 'abgesendet'
    return seite(reply, <Profilseite rahmen={await haus.rahmen.portal(request)} stand={stand} gesendet={gesendet} />)
  })
}
