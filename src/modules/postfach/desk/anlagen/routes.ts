import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { alsPdf, ausliefern } from '../../../../platform/eingang/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound } from '../../../../platform/http/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { pfade } from '../pfade.ts'
import { schreibende } from '../schreibende.ts'

/** A file that the own office put ready, to see whether it is the right one before it goes out. */
export function anlagenRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.datei(':id'), async (request: Mit, reply) => {
    const wer = await schreibende(haus, request)
    const id = idIn(request)
    const datei = await alsPersonal(haus.db, wer, async (tx) => {
      const gefunden = await alsPdf(tx, haus, id)
      if (gefunden !== undefined)
        await protokollieren(tx, { aktion: 'eingang.abgerufen', objekt: id, dienststelle: wer.dienststelle.id })
      return gefunden
    })
    if (datei === undefined) throw new NotFound()
    return ausliefern(reply, datei)
  })
}
