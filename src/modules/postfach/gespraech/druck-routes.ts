import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { kundeVon } from '../../konto/index.ts'
import { type Mit, referenzIn } from '../anfrage.ts'
import { alsPdf } from '../druck/ausgeben.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { fadenlage } from './lage.ts'

/** A conversation to keep or print. */
export function druckRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.faden(':referenz', 'druck'), async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.lesen)
    const { faden, stelle } = await alsKunde(haus.db, kunde, (tx) => fadenlage(tx, haus, referenzIn(request)))
    return alsPdf(haus, reply, faden, stelle)
  })
}
