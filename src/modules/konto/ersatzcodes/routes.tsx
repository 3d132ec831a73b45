import type { FastifyInstance } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { kundeVon } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { lageVon } from '../stufe/lage.ts'
import { ersatzcodesErneuern } from './command.ts'
import { CodesSeite, ErsatzcodesSeite } from './page.tsx'

const UEBERSICHT = '/konto/anmeldewege'

export function ersatzcodesRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/konto/anmeldewege/ersatzcodes', async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zweitenNachweisEntfernen)
    const lage = await alsSystem(haus.db, 'anmeldung', (tx) => lageVon(tx, kontoId))
    if (!lage.app) return weiter(reply, UEBERSICHT)
    return seite(reply, <ErsatzcodesSeite rahmen={await haus.rahmen.portal(request)} uebrig={lage.ersatzcodes} />)
  })

  web.post('/konto/anmeldewege/ersatzcodes', async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zweitenNachweisEntfernen)
    const codes = await alsSystem(haus.db, 'anmeldung', async (tx) =>
      (await lageVon(tx, kontoId)).app ? ersatzcodesErneuern(haus, tx, kontoId, haus.uhr.jetzt()) : undefined,
    )
    if (codes === undefined) return weiter(reply, UEBERSICHT)
    return seite(reply, <CodesSeite rahmen={await haus.rahmen.portal(request)} codes={codes} weiter={UEBERSICHT} />)
  })
}
