import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite } from '../../../platform/http/index.ts'
import { weisungPfad } from '../pfade.ts'
import { alsLesende } from '../zugang.ts'
import { WeisungSeite } from './page.tsx'
import { weisungsakte } from './query.ts'

export function weisungRouten(web: FastifyInstance, haus: Haus): void {
  web.get(weisungPfad(':nummer'), async (request: FastifyRequest<{ Params: { nummer: string } }>, reply) => {
    const rahmen = await haus.rahmen.desk(request)
    const akte = await alsLesende(haus, request, (tx) => weisungsakte(tx, request.params.nummer, haus.uhr.jetzt()))
    if (!akte) throw new NotFound('Weisung')
    return seite(reply, <WeisungSeite rahmen={rahmen} akte={akte} />)
  })
}
