import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { referenzAus } from '../../../platform/referenz.ts'
import { kundeVon } from '../../konto/index.ts'
import { antragMitReferenz } from '../antraege.ts'
import { darf } from '../policy.ts'

interface Weg {
  Params: { referenz: string }
}

/** The customer's own copy of the document. */
export function dokumentRoutes(web: FastifyInstance, haus: Haus): void {
  web.get<Weg>('/antrag/:referenz/dokument', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const referenz = referenzAus(request.params.referenz)
    const inhalt = await alsKunde(haus.db, kunde, async (tx) => {
      const antrag = referenz === undefined ? undefined : await antragMitReferenz(tx, referenz)
      if (antrag === undefined || antrag.dokumentId === null) throw new NotFound()
      await protokollieren(tx, { aktion: 'antrag.dokument-geladen', objekt: antrag.id, person: antrag.personId })
      return haus.dokumente.lesen(tx, antrag.dokumentId)
    })
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="Antrag-${referenz}.pdf"`)
      .type('application/pdf')
      .send(inhalt)
  })
}
