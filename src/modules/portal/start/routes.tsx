import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { frischUmbenannt, leistungAm } from '../inhalte/fuellen.ts'
import type { Inhaltsleser } from '../inhalte/leser.ts'
import { StartSeite } from './page.tsx'

/** The start page; whoever is signed in goes on to their own. */
export function startRouten(web: FastifyInstance, haus: Haus, lies: Inhaltsleser): void {
  web.get('/', { config: { ohneDatenbank: true } }, async (request, reply) => {
    if (request.sitzung?.art === 'kunde') return weiter(reply, '/uebersicht')
    const rahmen = await haus.rahmen.portal(request)
    const inhalte = await lies()
    const heute = tagInBerlin(haus.uhr.jetzt())
    return seite(
      reply,
      <StartSeite
        rahmen={rahmen}
        leistung={leistungAm(inhalte, heute, rahmen.sprache)}
        wechsel={frischUmbenannt(inhalte, heute, rahmen.sprache)}
      />,
    )
  })
}
