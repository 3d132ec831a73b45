import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { beginnenRoutes } from './beginnen.ts'
import { blattRoutes } from './blatt/routes.tsx'
import type { Formularart } from './formularart.ts'
import { loeschenRoutes } from './loeschen/routes.tsx'
import { pruefenRoutes } from './pruefen/routes.tsx'
import { uebersichtRoutes } from './uebersicht/routes.tsx'

/** All pages on which a kind of form is filled in. */
export function bogenRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  for (const routen of [uebersichtRoutes, beginnenRoutes, blattRoutes, pruefenRoutes, loeschenRoutes])
    routen(web, haus, art)
}
