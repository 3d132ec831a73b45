import { join } from 'node:path'
import statischeDateien from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { wurzel } from '../../config.ts'

const JAHR_MS = 365 * 24 * 3600 * 1000

/** Stylesheets, scripts, fonts and icons under /statisch/; their addresses carry a hash of the content, so they are kept for a year. */
export async function statisch(web: FastifyInstance): Promise<void> {
  await web.register(statischeDateien, {
    root: join(wurzel, 'public'),
    prefix: '/statisch/',
    index: false,
    dotfiles: 'ignore',
    cacheControl: true,
    maxAge: JAHR_MS,
    immutable: true,
    preCompressed: true,
  })
}
