import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { inSprache } from '../../../platform/i18n/index.ts'
import { fuellen } from '../inhalte/fuellen.ts'
import type { Inhaltsleser } from '../inhalte/leser.ts'
import { NotlageSeite } from './page.tsx'

/** Help in a crisis; readable without the database. */
export function notlageRouten(web: FastifyInstance, haus: Haus, lies: Inhaltsleser): void {
  web.get('/hilfe/notlage', { config: { ohneDatenbank: true } }, async (request, reply) => {
    const rahmen = await haus.rahmen.portal(request)
    const inhalte = await lies()
    return seite(
      reply,
      <NotlageSeite
        rahmen={rahmen}
        notlage={inSprache(inhalte.texte.notlage, rahmen.sprache)}
        betreiber={inhalte.texte.betreiber}
        fuellen={fuellen(inhalte, tagInBerlin(haus.uhr.jetzt()), rahmen.sprache)}
      />,
    )
  })
}
