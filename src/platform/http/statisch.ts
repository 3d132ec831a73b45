import statischeDateien from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { cacheRegel, publicOrdner } from '../html/index.ts'

/** Stylesheets, scripts, fonts and icons from public/. An address with the right hash of its content is kept for a year. */
export async function statisch(web: FastifyInstance): Promise<void> {
  await web.register(async (dateien) => {
    dateien.addHook('onSend', async (request, reply) => {
      const { v } = request.query as { v?: unknown }
      const pfad = (request.url.split('?')[0] ?? '').slice(1)
      if (reply.statusCode < 400) reply.header('cache-control', cacheRegel(pfad, v))
    })
    await dateien.register(statischeDateien, {
      root: publicOrdner,
      wildcard: false,
      index: false,
      cacheControl: false,
      preCompressed: true,
    })
  })
}
