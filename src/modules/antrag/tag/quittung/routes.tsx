import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, seite } from '../../../../platform/http/index.ts'
import { referenzAus } from '../../../../platform/referenz.ts'
import { bearbeitungsdauer } from '../../../konfiguration/index.ts'
import { kundeVon } from '../../../konto/index.ts'
import { dienststelle } from '../../../organisation/index.ts'
import { antragMitReferenz, woSieLiegen } from '../../antraege.ts'
import { QuittungSeite } from './page.tsx'
import { darf } from '../../policy.ts'

interface Weg {
  Params: { referenz: string }
  Querystring: { stand?: unknown }
}

export function quittungRoutes(web: FastifyInstance, haus: Haus): void {
  web.get<Weg>('/antrag/tag/quittung/:referenz', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const referenz = referenzAus(request.params.referenz)
    const gefunden = await alsKunde(haus.db, kunde, async (tx) => {
      const antrag = referenz === undefined ? undefined : await antragMitReferenz(tx, referenz)
      if (antrag === undefined) return undefined
      const [heute = antrag] = await woSieLiegen(tx, [antrag])
      const stelle = await dienststelle(tx, heute.dienststelleId)
      if (stelle === undefined) return undefined
      return { antrag: heute, stelle, dauer: await bearbeitungsdauer(tx, stelle.id, 'gestellt', haus.uhr.jetzt()) }
    })
    if (gefunden === undefined) throw new NotFound()
    const rahmen = await haus.rahmen.portal(request, { id: gefunden.stelle.id, gestellt: true })
    return seite(reply, <QuittungSeite rahmen={rahmen} {...gefunden} doppelt={request.query.stand === 'doppelt'} />)
  })
}
