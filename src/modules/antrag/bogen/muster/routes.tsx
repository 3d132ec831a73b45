import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../../platform/clock/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { Feldartenseite } from './page.tsx'

/** All kinds of fields with every message that each can give, to be read through. Only the demo has it. */
export function musterRoutes(web: FastifyInstance, haus: Haus): void {
  if (!haus.config.DEMO) return
  web.get('/muster/feldarten', async (request, reply) => {
    const rahmen = await haus.rahmen.portal(request)
    return seite(reply, <Feldartenseite rahmen={rahmen} heute={tagInBerlin(haus.uhr.jetzt())} />)
  })
}
