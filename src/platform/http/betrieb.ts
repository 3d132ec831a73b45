import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { darfMessen, kennzahlenLesen } from '../betrieb/index.ts'
import { alsGast } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { register } from '../metrik/index.ts'
import { NotFound } from './fehler.ts'

/** What the process tells its operator: alive, ready for requests, figures. */
export function betriebsrouten(web: FastifyInstance, haus: Haus, annehmend: () => boolean): void {
  web.get('/betrieb/lebt', () => ({ lebt: true }))
  web.get('/betrieb/bereit', async (_request, reply) => {
    const bereit = annehmend() && (await datenbankDa(haus))
    return reply.code(bereit ? 200 : 503).send({ bereit })
  })
  web.get('/betrieb/metriken', async (request, reply) => {
    if (!darfMessen(request.headers.authorization, haus.config.METRIK_TOKEN)) throw new NotFound()
    await kennzahlenLesen(haus.db, haus.uhr)
    return reply.type(register.contentType).send(await register.metrics())
  })
}

async function datenbankDa(haus: Haus): Promise<boolean> {
  try {
    await alsGast(haus.db, (tx) => sql`select 1`.execute(tx))
    return true
  } catch {
    return false
  }
}
