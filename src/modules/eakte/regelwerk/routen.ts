import type { FastifyInstance } from 'fastify'
import { freigabeRouten, versionenRouten } from '../../../platform/fassung/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { austauschRouten } from './austausch/routes.tsx'
import { befundeRouten } from './befunde/routes.tsx'
import { probelaufRouten } from './probelauf/routes.tsx'
import { regelwerkGegenstand } from './gegenstand.tsx'
import { sonstRouten } from './sonst/routes.tsx'
import { tabelleRouten } from './tabelle/routes.tsx'
import { testfallRouten } from './testfaelle/routes.tsx'
import { tischRouten } from './tisch/routes.tsx'
import { zeilenRouten } from './zeile/routes.tsx'

/** The rulebook desk (EA-02). */
export function regelwerkRouten(web: FastifyInstance, haus: Haus): void {
  tischRouten(web, haus)
  tabelleRouten(web, haus)
  zeilenRouten(web, haus)
  sonstRouten(web, haus)
  befundeRouten(web, haus)
  testfallRouten(web, haus)
  probelaufRouten(web, haus)
  austauschRouten(web, haus)
  freigabeRouten(web, haus, regelwerkGegenstand)
  versionenRouten(web, haus, regelwerkGegenstand)
}
