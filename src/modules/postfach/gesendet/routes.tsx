import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite } from '../../../platform/http/index.ts'
import { einstellungenVon } from '../../konfiguration/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { type Mit, referenzIn } from '../anfrage.ts'
import { fadenMit } from '../faden/kopf.ts'
import { fadenLesen } from '../faden/lesen.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { GesendetSeite } from './page.tsx'

/** The receipt of the newest message that its customer sent in a conversation. */
export function gesendetRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.gesendet(':referenz'), async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.lesen)
    const { faden, stelle, antwortWerktage } = await alsKunde(haus.db, kunde, async (tx) => {
      const { id } = await fadenMit(tx, referenzIn(request))
      const gelesen = await fadenLesen(tx, haus, id)
      const gefunden = await dienststelle(tx, gelesen.dienststelleId)
      if (gefunden === undefined) throw new NotFound()
      const { einstellungen } = await einstellungenVon(tx, gefunden.id, haus.uhr.jetzt())
      return { faden: gelesen, stelle: gefunden, antwortWerktage: einstellungen.antwortWerktage }
    })
    const eigene = faden.nachrichten.findLast(({ richtung }) => richtung === 'ein')
    if (eigene === undefined) throw new NotFound()
    const { referenz, anliegen } = faden
    const rahmen = await haus.rahmen.portal(request, { id: stelle.id, gestellt: true })
    const doppelt = request.query['stand'] === 'doppelt'
    const gesendet = eigene.abgesendet
    return seite(
      reply,
      <GesendetSeite {...{ rahmen, referenz, anliegen, gesendet, stelle, antwortWerktage, doppelt }} />,
    )
  })
}
