import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { eigenerPfad, NotFound, weiter } from '../../../platform/http/index.ts'
import { merken } from '../merken.ts'
import { angeboteneSprachen } from './angebot.ts'

interface Anfrage {
  Params: { sprache: string }
  Querystring: { weiter?: unknown }
}

/** Changes the language and goes back to where the person was. A link, not a post: it works from every page as it is. */
export function spracheRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Anfrage>('/sprache/:sprache', { config: { ohneDatenbank: true } }, (request, reply) => {
    const { sprache } = request.params
    if (!angeboteneSprachen(haus.config).some(({ auswahl }) => auswahl === sprache)) throw new NotFound()
    merken(haus, reply, 'jc_sprache', sprache)
    const ziel = request.query.weiter
    return weiter(reply, eigenerPfad(ziel) ? ziel : '/')
  })
}
