import type { FastifyInstance } from 'fastify'
import { plusSekunden } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { gewesene } from '../../postfach/index.ts'
import { amEntwurf } from '../entwurf/stand.ts'
import { pfade } from '../pfade.ts'
import { schreiberin } from '../sache.ts'
import { laufe } from './laufen.ts'
import { ProbelaufSeite, TAGE } from './page.tsx'

const EIN_TAG = 24 * 60 * 60

/** What would have happened to last month's messages under the draft (KT-05). It counts; nobody reads a message for it. */
export function probelaufRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.probelauf, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const seit = plusSekunden(haus.uhr.jetzt(), -TAGE * EIN_TAG)
    const daten = await amEntwurf(haus, wer, async (tx, { inhalt, entwurf }) => {
      const umzuege = await laufe(tx, wer.dienststelle.id, inhalt, await gewesene(tx, wer.dienststelle.id, seit))
      const angaben = { version: entwurf.version }
      await protokollieren(tx, { aktion: 'konfiguration.probelauf', objekt: entwurf.id, angaben })
      return umzuege
    })
    if (daten === undefined) return weiter(reply, pfade.tisch)
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <ProbelaufSeite rahmen={rahmen} stand={daten.stand} umzuege={daten.mehr} />)
  })
}
