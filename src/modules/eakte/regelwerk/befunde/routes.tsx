import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../../platform/haus.ts'
import { Absatz } from '../../../../platform/html/index.ts'
import { seite } from '../../../../platform/http/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import { amEntwurf, schreiberin, zumTisch } from '../tisch/tuer.ts'
import { Befundliste } from './liste.tsx'

/** Everything the proof found: duplicates, overlaps, gaps, hidden rows, dead targets. */
export function befundeRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.befunde, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const blatt = await amEntwurf(haus, wer, () => Promise.resolve({}))
    if (blatt === undefined) return zumTisch(reply)
    return seite(
      reply,
      <EntwurfBlatt rahmen={await haus.rahmen.desk(request)} blatt={blatt} hier="befunde">
        {blatt.befunde.length === 0 && <Absatz>Es gibt keinen Befund. Für jeden Fall passt genau eine Zeile.</Absatz>}
        <Befundliste befunde={blatt.befunde} />
      </EntwurfBlatt>,
    )
  })
}
