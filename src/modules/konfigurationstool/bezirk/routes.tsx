import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { BezirkSeite, BezirksstelleSeite } from './page.tsx'
import { bezirk, bezirksstelle } from './query.ts'

/** The state of the settings of the offices of a district, to be read. */
export function bezirkRouten(web: FastifyInstance, haus: Haus): void {
  const wer = async (request: FastifyRequest): Promise<Personal> => {
    const personal = await personalVon(haus, request)
    verlange(personal, recht.einsehen)
    return personal
  }
  web.get(pfade.bezirk, async (request, reply) => {
    const personal = await wer(request)
    const jetzt = haus.uhr.jetzt()
    const zeilen = await alsPersonal(haus.db, personal, (tx) => bezirk(tx, personal.dienststelle, jetzt))
    return seite(reply, <BezirkSeite rahmen={await haus.rahmen.desk(request)} {...{ jetzt, zeilen }} />)
  })
  web.get<{ Params: { id: string } }>(pfade.bezirksstelle(':id'), async (request, reply) => {
    const personal = await wer(request)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    const jetzt = haus.uhr.jetzt()
    const blatt = await alsPersonal(haus.db, personal, (tx) => bezirksstelle(tx, personal.dienststelle, id, jetzt))
    return seite(reply, <BezirksstelleSeite rahmen={await haus.rahmen.desk(request)} {...blatt} jetzt={jetzt} />)
  })
}
