import type { FastifyInstance } from 'fastify'

/** "Angemeldet bleiben": asking is enough, every request moves the end of its session on. 401 if it ended already. */
export function sitzungsrouten(web: FastifyInstance): void {
  for (const pfad of ['/sitzung/verlaengern', '/arbeitsplatz/sitzung/verlaengern']) {
    web.post(pfad, (request, reply) => reply.code(request.sitzung === undefined ? 401 : 204).send())
  }
}
