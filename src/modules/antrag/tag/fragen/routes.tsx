import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../../platform/haus.ts'
import { anschrift } from './anschrift.tsx'
import { fragenseite } from './fragenseite.tsx'
import { jobcenter } from './jobcenter.tsx'
import { person } from './person.tsx'

/** The pages of questions in their order. */
export function fragenRoutes(web: FastifyInstance, haus: Haus): void {
  for (const definition of [person, anschrift, jobcenter]) fragenseite(web, haus, definition)
}
