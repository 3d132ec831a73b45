import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { seite, sitzungMerken, weiter } from '../../../platform/http/index.ts'
import { festhalten } from '../anmelden/command.ts'
import { vorraum } from '../anmelden/rahmen.ts'
import { zielAus } from '../anmelden/routes.tsx'
import { angemeldet } from '../personal/personal.ts'
import { DienststelleSeite } from './page.tsx'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

const FEHLT = 'Bitte wählen Sie eine Dienststelle aus.'

/** Whoever holds roles at several Dienststellen works for one at a time: rights of one never reach the data of another. */
export function dienststelleWaehlenRouten(web: FastifyInstance, haus: Haus): void {
  const zeige = async (request: Anfrage, reply: FastifyReply, ziel: string, fehler?: string): Promise<FastifyReply> => {
    const { name, stellen } = await angemeldet(haus, request)
    const rahmen = await vorraum(haus, request, name)
    const gewaehlt = request.sitzung?.angaben['dienststelle']
    const bisher = typeof gewaehlt === 'string' ? gewaehlt : undefined
    const inhalt = <DienststelleSeite rahmen={rahmen} stellen={stellen} bisher={bisher} ziel={ziel} fehler={fehler} />
    return seite(reply, inhalt, fehler === undefined ? 200 : 422)
  }

  web.get('/arbeitsplatz/dienststelle', (request: Anfrage, reply) =>
    zeige(request, reply, zielAus(request.query['weiter'])),
  )

  web.post('/arbeitsplatz/dienststelle', async (request: Anfrage, reply) => {
    const { personalId, stellen } = await angemeldet(haus, request)
    const ziel = zielAus(request.body?.['weiter'])
    const stelle = stellen.find(({ id }) => id === request.body?.['dienststelle'])
    if (stelle === undefined || request.sitzung === undefined) return zeige(request, reply, ziel, FEHLT)
    await festhalten(haus, personalId, 'organisation.dienststelle-gewaehlt', stelle.id)
    await sitzungMerken(haus, request.sitzung, { ...request.sitzung.angaben, dienststelle: stelle.id })
    return weiter(reply, ziel)
  })
}
