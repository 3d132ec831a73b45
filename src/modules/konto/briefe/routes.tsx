import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { BriefeSeite } from './page.tsx'
import { briefliste, rueckbriefErledigen } from './query.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

export function briefeRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.briefe, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.begleiten)
    const { vor: roh, alle, erledigt } = request.query
    const [vor, offen] = [istId(roh) ? roh : undefined, alle !== '1']
    const liste = await alsPersonal(haus.db, wer, (tx) => briefliste(haus, tx, wer, { offen, vor }))
    const rahmen = await haus.rahmen.desk(request)
    const inhalt = <BriefeSeite rahmen={rahmen} liste={liste} offen={offen} erledigt={erledigt === '1'} vor={vor} />
    return seite(reply, inhalt)
  })

  web.post<Mit>(pfade.erledigt(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.begleiten)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    const getan = await alsPersonal(haus.db, wer, (tx) => rueckbriefErledigen(haus, tx, wer, id))
    if (!getan) throw new NotFound()
    return weiter(reply, `${pfade.briefe}?erledigt=1`)
  })
}
