import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { leistungAm } from '../inhalte/fuellen.ts'
import type { Inhaltsleser } from '../inhalte/leser.ts'
import { HilfeSeite } from './page.tsx'

/** Questions and answers; readable without the database. */
export function hilfeRouten(web: FastifyInstance, haus: Haus, lies: Inhaltsleser): void {
  web.get('/hilfe', { config: { ohneDatenbank: true } }, async (request, reply) => {
    const rahmen = await haus.rahmen.portal(request)
    const leistung = leistungAm(await lies(), tagInBerlin(haus.uhr.jetzt()), rahmen.sprache)
    return seite(reply, <HilfeSeite rahmen={rahmen} leistung={leistung} />)
  })
}
