import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import type { Verlauf } from '../verlauf/zusammenstellen.ts'
import { UebersichtSeite } from './page.tsx'
import { uebersicht } from './query.ts'

/** The page of a customer who is signed in (level 1). */
export function uebersichtRouten(web: FastifyInstance, haus: Haus, verlauf: Verlauf): void {
  web.get('/uebersicht', async (request, reply) => {
    const kunde = await kundeVon(haus, request, { bindung: 'email', anmeldung: 1 })
    const { sprache } = await haus.rahmen.portal(request)
    const inhalt = await uebersicht(haus, request, kunde, sprache, verlauf)
    const [neuester] = inhalt.antraege
    const anlaufstelle = neuester && { id: neuester.dienststelleId, gestellt: true }
    const rahmen = await haus.rahmen.portal(request, anlaufstelle)
    return seite(reply, <UebersichtSeite rahmen={rahmen} {...inhalt} />)
  })
}
