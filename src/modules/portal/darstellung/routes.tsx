import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auswahl, feld, lesen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { eigenerPfad, seite, weiter } from '../../../platform/http/index.ts'
import { merken } from '../merken.ts'
import { DarstellungSeite } from './page.tsx'

const form = z.object({
  thema: auswahl(['system', 'hell', 'dunkel']),
  weiter: feld((roh) => (eigenerPfad(roh) ? roh : '/')),
})

/** The look of the pages, remembered in the browser. */
export function darstellungRouten(web: FastifyInstance, haus: Haus): void {
  web.get<{ Querystring: { weiter?: unknown } }>(
    '/darstellung',
    { config: { ohneDatenbank: true } },
    async (request, reply) => {
      const ziel = request.query.weiter
      const rahmen = await haus.rahmen.portal(request)
      return seite(reply, <DarstellungSeite rahmen={rahmen} weiter={eigenerPfad(ziel) ? ziel : '/'} />)
    },
  )

  web.post('/darstellung', { config: { ohneDatenbank: true } }, (request, reply) => {
    const gelesen = lesen(form, request.body)
    if (gelesen.ok) merken(haus, reply, 'jc_thema', gelesen.wert.thema)
    return weiter(reply, gelesen.ok ? gelesen.wert.weiter : '/darstellung')
  })
}
