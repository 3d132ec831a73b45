import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, weiter } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { idIn, type Mit } from '../anfrage.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { entwurfWeg } from './loeschen.ts'

/** Deletes a draft, and takes it back. */
export function entwurfLoeschenRouten(web: FastifyInstance, haus: Haus): void {
  const route = (tat: 'loeschen' | 'zurueckholen', ziel: (id: string) => string): void => {
    web.post(pfade.entwurf(':id', tat), async (request: Mit, reply) => {
      const kunde = await kundeVon(haus, request, darf.entwerfen)
      const id = idIn(request)
      const wann = tat === 'loeschen' ? haus.uhr.jetzt() : null
      if (!(await alsKunde(haus.db, kunde, (tx) => entwurfWeg(tx, id, wann)))) throw new NotFound()
      return weiter(reply, ziel(id))
    })
  }
  route('loeschen', (id) => `${pfade.entwuerfe}?geloescht=${id}`)
  route('zurueckholen', () => pfade.entwuerfe)
}
