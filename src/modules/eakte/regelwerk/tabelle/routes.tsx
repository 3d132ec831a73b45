import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { stepmeldung } from '../zeile/standmeldung.ts'
import { amEntwurf, schreiberin, zumTisch } from '../tisch/tuer.ts'
import { liesAnsicht } from './adresse.ts'
import { TabelleSeite } from './page.tsx'
import { regelseite } from './query.ts'

interface Mit {
  Querystring: Record<string, unknown>
}

/** The draft as a table and as sentences. */
export function tabelleRouten(web: FastifyInstance, haus: Haus): void {
  for (const hier of ['tabelle', 'saetze'] as const)
    web.get<Mit>(pfade[hier], (request, reply) => zeige(haus, request, reply, hier))
}

async function zeige(haus: Haus, request: FastifyRequest<Mit>, reply: FastifyReply, hier: 'tabelle' | 'saetze') {
  const wer = await schreiberin(haus, request)
  const ansicht = liesAnsicht(request.query)
  const blatt = await amEntwurf(haus, wer, async (tx, { entwurf, befunde }) => {
    const nrn = ansicht.befund ? { nrn: befunde.flatMap(({ zeilen }) => zeilen) } : {}
    return {
      liste: await regelseite(tx, entwurf.id, { ...ansicht, ...nrn }),
      stand: await stepmeldung(tx, entwurf, wer, request.query['getan']),
    }
  })
  if (blatt === undefined) return zumTisch(reply)
  const rahmen = await haus.rahmen.desk(request)
  const { liste, stand } = blatt
  return seite(reply, <TabelleSeite {...{ rahmen, blatt, hier, ansicht, liste, stand }} />)
}
