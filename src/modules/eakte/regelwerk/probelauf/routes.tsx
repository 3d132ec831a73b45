import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { amEntwurf, schreiberin, zumTisch } from '../tisch/tuer.ts'
import { ProbelaufSeite } from './page.tsx'
import { probelauf } from './query.ts'

/** What the draft would have done with the orders of the last month. */
export function probelaufRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.probelauf, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const jetzt = haus.uhr.jetzt()
    const blatt = await amEntwurf(haus, wer, async (tx, da) => ({
      lauf: await probelauf(tx, da, wer.dienststelle.id, jetzt),
    }))
    if (blatt === undefined) return zumTisch(reply)
    return seite(reply, <ProbelaufSeite rahmen={await haus.rahmen.desk(request)} blatt={blatt} lauf={blatt.lauf} />)
  })
}
