import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import { type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { type AngebotenesAnliegen, anliegenangebot } from '../../konfiguration/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import type { Mit } from '../anfrage.ts'
import { beginneEntwurf } from '../entwurf/entwurf.ts'
import { istOffen } from '../nachricht/offen.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { stellenwahl } from '../stellen.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import { AnliegenSeite, formularweg } from './anliegen-page.tsx'
import { anliegenform, stellenform } from './form.ts'
import { StelleSeite } from './stelle-page.tsx'

/** The first step of a message: to whom, and what about. */
export function schreibenRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.schreiben, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.entwerfen)
    const { stelle } = request.query
    const wahl = await alsKunde(haus.db, kunde, (tx) => stellenwahl(tx, kunde.personIds, haus.uhr.jetzt()))
    const offene = [...wahl.eigene, ...wahl.andere, ...wahl.agenturen]
    const gemeint = offene.find(({ kennung }) => kennung === stelle) ?? wahl.eigene[0]
    if (gemeint === undefined) return weiter(reply, pfade.stelle)
    return zeige(haus, request, reply, kunde, gemeint.id)
  })

  web.post(pfade.schreiben, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.entwerfen)
    const gelesen = lesen(anliegenform, request.body)
    if (!gelesen.ok) {
      const { stelle } = lesen(stellenform, request.body).ok ? (gelesen.eingabe as { stelle: string }) : { stelle: '' }
      return stelle === '' ? weiter(reply, pfade.stelle) : zeige(haus, request, reply, kunde, stelle, gelesen.fehler)
    }
    const { stelle, anliegen } = gelesen.wert
    const jetzt = haus.uhr.jetzt()
    const gewaehlt = await alsKunde(haus.db, kunde, async (tx) =>
      (await anliegenangebot(tx, stelle, jetzt)).find(({ schluessel }) => schluessel === anliegen),
    )
    if (gewaehlt === undefined) throw new NotFound()
    const ziel = formularweg[gewaehlt.verhalten]
    if (!gewaehlt.angeboten || (ziel !== undefined && gewaehlt.text !== undefined))
      return zeige(haus, request, reply, kunde, stelle, [], gewaehlt)
    if (ziel !== undefined) return weiter(reply, ziel)
    const id = await alsKunde(haus.db, kunde, (tx) =>
      beginneEntwurf(tx, haus, kunde, { dienststelleId: stelle, anliegen, text: '' }, jetzt),
    )
    return weiter(reply, pfade.entwurf(id))
  })

  web.get(pfade.stelle, async (request, reply) => stelleZeigen(haus, request, reply, []))

  web.post(pfade.stelle, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.entwerfen)
    const gelesen = lesen(stellenform, request.body)
    if (!gelesen.ok) return stelleZeigen(haus, request, reply, gelesen.fehler)
    const stelle = await alsKunde(haus.db, kunde, (tx) => dienststelle(tx, gelesen.wert.stelle))
    if (stelle === undefined) throw new NotFound()
    return weiter(reply, `${pfade.schreiben}?stelle=${stelle.kennung}`)
  })
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  kunde: Kunde,
  stelleId: string,
  fehler: readonly Feldfehler[] = [],
  gewaehlt?: AngebotenesAnliegen,
): Promise<FastifyReply> {
  const jetzt = haus.uhr.jetzt()
  const { stelle, angebot } = await alsKunde(haus.db, kunde, async (tx) => {
    const gefunden = await dienststelle(tx, stelleId)
    if (gefunden === undefined || !(await istOffen(tx, stelleId, jetzt))) throw new NotFound()
    return { stelle: gefunden, angebot: await anliegenangebot(tx, stelleId, jetzt) }
  })
  const rahmen = await haus.rahmen.portal(request, { id: stelle.id, gestellt: true })
  const worte = meldungen(fehler, rahmen.sprache, schreibtexte)
  return seite(
    reply,
    <AnliegenSeite {...{ rahmen, stelle, angebot, gewaehlt }} meldungen={worte} />,
    fehler.length > 0 ? 422 : 200,
  )
}

async function stelleZeigen(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const kunde = await kundeVon(haus, request, darf.entwerfen)
  const wahl = await alsKunde(haus.db, kunde, (tx) => stellenwahl(tx, kunde.personIds, haus.uhr.jetzt()))
  const rahmen = await haus.rahmen.portal(request)
  const worte = meldungen(fehler, rahmen.sprache, schreibtexte)
  return seite(reply, <StelleSeite {...{ rahmen, wahl }} meldungen={worte} />, fehler.length > 0 ? 422 : 200)
}
