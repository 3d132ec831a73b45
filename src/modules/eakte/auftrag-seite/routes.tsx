import type { FastifyInstance } from 'fastify'
import { lesen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { rueckgaengig } from '../auftrag/ausfuehren.ts'
import { recht } from '../policy.ts'
import { schritt } from './form.ts'
import { grundRouten } from './grund-routes.tsx'
import { befehl, type Schritt, tue } from './schritt.ts'
import { type Mit, zeige } from './zeigen.tsx'

const einfach = { nehmen: 'nehmen', zurueckgeben: 'zurueckgeben', erledigen: 'erledigen' } as const

/** The page of one order and its steps. */
export function auftragRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>('/arbeitsplatz/eakte/auftraege/:nummer', async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    return zeige(haus, request, reply, wer)
  })
  for (const art of Object.values(einfach)) schrittRoute(web, haus, art, befehl({ art }))
  schrittRoute(web, haus, 'rueckgaengig', rueckgaengig)
  grundRouten(web, haus)
}

function schrittRoute(web: FastifyInstance, haus: Haus, name: string, tat: Schritt): void {
  web.post<Mit>(`/arbeitsplatz/eakte/auftraege/:nummer/${name}`, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    const form = lesen(schritt, request.body)
    const version = form.ok ? form.wert.version : 0
    return tue(haus, request, reply, wer, version, tat)
  })
}
