import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { ablehnungFesthalten } from './abgelehnt.ts'
import { anfrageAbholen } from './anfrage-abholen.ts'
import { fortsetzen } from './fortsetzen.ts'
import type { Verbundart } from './nachweis.ts'

/** Picks an answer up with its handle, only in the browser that asked, once; then goes on with it. @returns where to go */
export async function abholenUndFortsetzen(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  art: Verbundart,
  griff: unknown,
): Promise<string> {
  const abgeholt = await alsSystem(haus.db, 'anmeldung', (tx) =>
    anfrageAbholen(haus, tx, String(griff), request.sitzung?.id),
  )
  if (abgeholt === undefined) return ablehnungFesthalten(haus, art, 'anderer-browser')
  return fortsetzen(haus, request, reply, abgeholt)
}
