import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { betriebsart } from '../../konfiguration/index.ts'
import { amEntwurf } from '../entwurf/stand.ts'
import { pfade } from '../pfade.ts'
import { schreiberin } from '../sache.ts'
import { VorschauSeite } from './page.tsx'

/** The draft as customers will see it (KT-05). */
export function vorschauRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.vorschau, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const daten = await amEntwurf(haus, wer, (tx) => betriebsart(tx, wer.dienststelle.id, haus.uhr.jetzt()))
    if (daten === undefined) return weiter(reply, pfade.tisch)
    const rahmen = await haus.rahmen.desk(request)
    const inhalt = (
      <VorschauSeite rahmen={rahmen} stand={daten.stand} betriebsart={daten.mehr} stelle={wer.dienststelle.name} />
    )
    return seite(reply, inhalt)
  })
}
