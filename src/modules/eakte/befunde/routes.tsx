import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { BefundeSeite } from './page.tsx'
import { befunde } from './query.ts'

export function befundeRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.befunde, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    const zeilen = await alsPersonal(haus.db, wer, (tx) => befunde(tx, wer.dienststelle.id))
    return seite(reply, <BefundeSeite rahmen={await haus.rahmen.desk(request)} zeilen={zeilen} />)
  })
}
