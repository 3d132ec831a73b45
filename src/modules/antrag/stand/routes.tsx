import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { verlaufZu } from '../../eakte/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { darf } from '../policy.ts'
import { ereignisse } from '../verlauf.ts'
import { StandSeite } from './page.tsx'
import { antragsstand } from './query.ts'

interface Weg {
  Params: { referenz: string }
}

/** How one application stands. */
export function standRoutes(web: FastifyInstance, haus: Haus): void {
  web.get<Weg>('/antrag/:referenz', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const was = await alsKunde(haus.db, kunde, (tx) => antragsstand(tx, haus, kunde, request.params.referenz))
    const { antrag, hauptantrag, stelle } = was
    const rahmen = await haus.rahmen.portal(request, { id: stelle.id, gestellt: true })
    const verlauf = await alsKunde(haus.db, kunde, async (tx) => [
      ...(await ereignisse(tx, [antrag], hauptantrag === undefined ? [] : [hauptantrag], rahmen.sprache)),
      ...(await verlaufZu(tx, antrag.referenz, rahmen.sprache)),
    ])
    const neueste = verlauf.toSorted((a, b) => b.am.getTime() - a.am.getTime())
    return seite(reply, <StandSeite rahmen={rahmen} {...was} verlauf={neueste} />)
  })
}
