import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { InternetpersonenSeite } from './page.tsx'
import { ANFANG, wartende } from './query.ts'

/** The list of those to convert: persons are STEP's, the state of the work on them is ours. */
export function internetpersonenRouten(web: FastifyInstance, haus: Haus): void {
  web.get<{ Querystring: Record<string, unknown> }>(pfade.internetpersonen, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.umwandeln)
    const nach = istId(request.query['nach']) ? request.query['nach'] : ANFANG
    const liste = await alsPersonal(haus.db, wer, (tx) => wartende(tx, wer, nach))
    const heute = tagInBerlin(haus.uhr.jetzt())
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <InternetpersonenSeite rahmen={rahmen} liste={liste} anfang={nach === ANFANG} heute={heute} />)
  })
}
