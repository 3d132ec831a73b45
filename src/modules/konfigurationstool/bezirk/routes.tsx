import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import { lesen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { BezirkSeite, BezirksstelleSeite } from './page.tsx'
import { erinnerungsform } from '../zentrale/form.ts'
import { bezirk, bezirksstelle, stelleErinnern } from './query.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

/** The state of the settings of the offices of a district, to be read; a Regionaldirektion reminds its own (RO-02). */
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
  web.post<Mit>(pfade.bezirksstelle(':id', 'erinnern'), async (request, reply) => {
    const personal = await wer(request)
    const id = idAus(request)
    const gelesen = lesen(erinnerungsform, request.body)
    if (!gelesen.ok) throw new NotFound()
    const { funktion } = gelesen.wert
    await alsPersonal(haus.db, personal, (tx) => stelleErinnern(tx, personal, id, funktion, haus.uhr.jetzt()))
    return weiter(reply, `${pfade.bezirksstelle(id)}?erinnert=1`)
  })
  web.get<Mit>(pfade.bezirksstelle(':id'), async (request, reply) => {
    const personal = await wer(request)
    const id = idAus(request)
    const jetzt = haus.uhr.jetzt()
    const blatt = await alsPersonal(haus.db, personal, (tx) => bezirksstelle(tx, personal.dienststelle, id, jetzt))
    const erinnert = request.query['erinnert'] === '1'
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <BezirksstelleSeite {...{ rahmen, id, erinnert, ...blatt, jetzt }} />)
  })
}

function idAus({ params }: FastifyRequest<Mit>): string {
  if (!istId(params.id)) throw new NotFound()
  return params.id
}
