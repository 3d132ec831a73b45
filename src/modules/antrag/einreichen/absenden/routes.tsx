import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../../platform/database/index.ts'
import { alsText, type Feldfehler, lesen, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../../platform/http/index.ts'
import { istId } from '../../../../platform/ids.ts'
import { type Kunde, kundeVon } from '../../../konto/index.ts'
import type { Formularart } from '../../bogen/formularart.ts'
import { meinBogen } from '../../bogen/offen.ts'
import { darf } from '../../policy.ts'
import { antragstexte } from '../../texte.ts'
import { einreichen } from '../command.ts'
import { dateistand } from '../dateistand.ts'
import { einreichtexte } from '../texte.ts'
import { fehlendIn, vorschau } from '../vorschau.ts'
import { wege } from '../wege.ts'
import { absendeform } from './form.ts'
import { AbsendenSeite, WartetSeite } from './page.tsx'

async function istGeschuetzt(haus: Haus, kunde: Kunde, art: Formularart): Promise<boolean> {
  if (art.geschuetzt === undefined) return false
  const offen = await alsKunde(haus.db, kunde, (tx) => meinBogen(tx, haus, kunde, art))
  return offen !== undefined && art.geschuetzt(offen.bogen.antworten)
}

/** The last page of a form of this kind, and the sending itself. */
export function absendenRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  const zeige = async (
    request: FastifyRequest,
    reply: FastifyReply,
    kunde: Kunde,
    fehler: readonly Feldfehler[] = [],
  ): Promise<FastifyReply> => {
    const was = await alsKunde(haus.db, kunde, (tx) => vorschau(tx, haus, kunde, art, haus.uhr.jetzt()))
    if (was === undefined) return weiter(reply, art.pfad)
    const rahmen = await haus.rahmen.portal(request, { id: was.stelle.id, gestellt: true })
    const { sprache } = rahmen
    const kopf = { rahmen, art: art.art, bereich: antragstexte(sprache)('tda.bereich'), stelle: was.stelle.name }
    if (was.wartet) return seite(reply, <WartetSeite {...kopf} />)
    return seite(
      reply,
      <AbsendenSeite
        {...kopf}
        {...fehlendIn(sprache, was.angaben, was.dateien)}
        dateien={dateistand(was.dateien)}
        bogenId={was.bogen.id}
        meldungen={meldungen(fehler, sprache, einreichtexte)}
      />,
      fehler.length === 0 ? 200 : 422,
    )
  }

  web.get(wege.absenden(art.art), async (request, reply) =>
    zeige(request, reply, await kundeVon(haus, request, darf.alsKunde)),
  )

  web.post(wege.absenden(art.art), async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const bogenId = alsText((request.body as { schluessel?: unknown } | null | undefined)?.schluessel)
    if (!istId(bogenId)) throw new NotFound()
    const gelesen = lesen(absendeform, request.body)
    if (!gelesen.ok) return zeige(request, reply, kunde, gelesen.fehler)
    const frisch = await istGeschuetzt(haus, kunde, art)
    if (frisch) await kundeVon(haus, request, { ...darf.alsKunde, frisch })
    const ausgang = await einreichen(haus, kunde, { art, bogenId, frisch }, request.eingegangen)
    if (ausgang === 'wartet') return weiter(reply, wege.absenden(art.art))
    const { einreichung, doppelt } = ausgang
    return weiter(reply, `${wege.quittung(einreichung.art, einreichung.referenz)}${doppelt ? '?stand=doppelt' : ''}`)
  })
}
