import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { personAnzeigen } from '../../step/index.ts'
import { kundeVon } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { KontoSeite } from './page.tsx'
import { kontoAnzeigen } from './query.ts'

export function kontoRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/konto', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const { konto, person } = await alsKunde(haus.db, kunde, async (tx) => ({
      konto: await kontoAnzeigen(haus, tx, kunde.kontoId),
      person: await personAnzeigen(tx, haus.krypto, kunde.personId),
    }))
    const rahmen = await haus.rahmen.portal(request)
    return seite(reply, <KontoSeite rahmen={rahmen} konto={konto} person={person} bindung={kunde.bindung} />)
  })
}
