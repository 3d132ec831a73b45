import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { AblaufSeite } from './page.tsx'

/** How an application goes, step by step; readable without the database. */
export function ablaufRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/so-geht-es', { config: { ohneDatenbank: true } }, async (request, reply) =>
    seite(reply, <AblaufSeite rahmen={await haus.rahmen.portal(request)} />),
  )
}
