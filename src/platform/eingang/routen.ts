import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Haus } from '../haus.ts'
import { abrufRouten } from './abrufen.ts'
import type { Besitzer } from './einlieferer.ts'
import { tusRouten } from './tus/routes.ts'

/**
 * The addresses of files, for one kind of customer: uploads in parts, states, content.
 * @param wer the customer of a request, or its refusal
 */
export function dateirouten(
  web: FastifyInstance,
  haus: Haus,
  wer: (request: FastifyRequest) => Promise<Besitzer>,
): void {
  void web.register(async (innen) => {
    tusRouten(innen, haus, wer)
  })
  abrufRouten(web, haus, wer)
}
