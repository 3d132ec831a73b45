import type { FastifyInstance } from 'fastify'
import type { Haus } from './haus.ts'
import type { Arbeiter } from './uebergabe/index.ts'

/** The manifest of a module: what the house takes from it. src/app.ts passes the list; a new field needs an ADR. */
export interface Modul {
  readonly name: string
  readonly routes?: (web: FastifyInstance, haus: Haus) => void
  readonly worker?: readonly Arbeiter[]
}
