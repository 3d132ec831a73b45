import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import { eingabeAus, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { idIn, type Mit } from '../anfrage.ts'
import { anlagenErlaubt } from '../anlagen/erlaubt.ts'
import { vorhandene } from '../anlagen/vorhandene.ts'
import { benachrichtigt, benachrichtigungSetzen } from '../hinweis/wahl.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { entwurfslage } from './lage.ts'
import { PruefenSeite } from './pruefen-page.tsx'
import { entwurfSenden } from './senden.ts'

/** The last step: check, and send. Whoever is not sure enough is led to the ways to become so; the draft stays as it is. */
export function pruefenRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.entwurf(':id', 'pruefen')
  web.get(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.entwerfen)
    const id = idIn(request)
    const lage = await alsKunde(haus.db, kunde, async (tx) => {
      const eine = await entwurfslage(tx, haus, id)
      const dateien = await vorhandene(tx, haus, eine.entwurf.dateien)
      return { ...eine, dateien, fragen: !(await benachrichtigt(tx, kunde.kontoId)) }
    })
    if (lage.entwurf.text.trim() === '') return weiter(reply, pfade.entwurf(id))
    const rahmen = await haus.rahmen.portal(request, { id: lage.stelle.id, gestellt: true })
    return seite(
      reply,
      <PruefenSeite rahmen={rahmen} {...lage} anlagen={anlagenErlaubt(haus.config, haus.uhr.jetzt())} />,
    )
  })

  web.post(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.lesen)
    const ja = wert(eingabeAus(request.body), 'hinweis') === 'ja'
    const ergebnis = await alsKunde(haus.db, kunde, async (tx) => {
      if (ja) await benachrichtigungSetzen(tx, kunde, true, request.eingegangen)
      return entwurfSenden(tx, haus, kunde, idIn(request), request.eingegangen)
    })
    if (ergebnis === 'unvollstaendig') return weiter(reply, pfade.entwurf(idIn(request)))
    return weiter(reply, `${pfade.gesendet(ergebnis.referenz)}${ergebnis.doppelt ? '?stand=doppelt' : ''}`)
  })
}
