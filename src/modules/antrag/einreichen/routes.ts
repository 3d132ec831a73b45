import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { absendenRoutes } from './absenden/routes.tsx'
import { empfangRoutes } from './quittung/routes.tsx'

/** Sending a kind of form, and what comes back. */
export function einreichenRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  absendenRoutes(web, haus, art)
  empfangRoutes(web, haus, art)
}
