import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { allgemeinteil } from '../allgemein/teil.tsx'
import { dauerteil } from '../dauer/teil.tsx'
import { schreiberin } from '../sache.ts'
import { speichereTeil, zeigeTeil } from './routes.tsx'
import type { Teil } from './teil.ts'

/** The parts with one address each. */
export function teileRouten(web: FastifyInstance, haus: Haus): void {
  route(web, haus, dauerteil)
  route(web, haus, allgemeinteil)
}

function route<W>(web: FastifyInstance, haus: Haus, teil: Teil<W>): void {
  web.get(teil.pfad, async (request, reply) => zeigeTeil(haus, request, reply, await schreiberin(haus, request), teil))
  web.post(teil.pfad, async (request, reply) =>
    speichereTeil(haus, request, reply, await schreiberin(haus, request), teil, `${teil.pfad}?getan=1`),
  )
}
