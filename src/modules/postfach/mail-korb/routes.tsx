import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { cspSetzen, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { referenzAus } from '../../../platform/referenz.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { liesBewahrte } from '../mail-eingang/unlesbar.ts'
import { fadenMit, ordneZu, verwirf } from './entscheiden.ts'
import { fehlertexte, verwerfen, zuordnen } from './form.ts'
import { KorbSeite } from './liste.tsx'
import { MailSeite } from './mail.tsx'
import { pfade } from './pfade.ts'
import { korbliste, zurueckgehalten } from './query.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const SEITE = 50
const ANFANG = '00000000-0000-0000-0000-000000000000'

export function mailkorbRouten(web: FastifyInstance, haus: Haus): void {
  const wer = async (request: FastifyRequest): Promise<Personal> => {
    const personal = await personalVon(haus, request)
    verlange(personal, 'postfach.sichten')
    return personal
  }

  web.get<Mit>(pfade.liste, async (request, reply) => {
    const { nach, getan } = request.query
    const ab = istId(nach) ? nach : undefined
    const personal = await wer(request)
    const zeilen = await alsPersonal(haus.db, personal, (tx) => korbliste(tx, haus, ab ?? ANFANG, SEITE + 1))
    const letzte = zeilen.length > SEITE ? zeilen[SEITE - 1] : undefined
    const inhalt = (
      <KorbSeite
        rahmen={await haus.rahmen.desk(request)}
        zeilen={zeilen.slice(0, SEITE)}
        weiter={letzte && `${pfade.liste}?nach=${letzte.id}`}
        zurueck={ab && pfade.liste}
        getan={typeof getan === 'string' ? getan : undefined}
      />
    )
    return seite(reply, inhalt)
  })

  const eine = (request: FastifyRequest<Mit>, personal: Personal) =>
    alsPersonal(haus.db, personal, (tx) => zurueckgehalten(tx, haus, request.params.id))

  const mailSeite = async (request: FastifyRequest<Mit>, eingabe: Eingabe, fehler: readonly Feldfehler[]) => {
    const mail = await eine(request, await wer(request))
    return (
      <MailSeite
        rahmen={await haus.rahmen.desk(request)}
        mail={mail}
        gelesen={await liesBewahrte(mail.original)}
        eingabe={eingabe}
        meldungen={meldungen(fehler, 'de', fehlertexte)}
      />
    )
  }

  web.get<Mit>(pfade.mail(':id'), async (request, reply) => seite(reply, await mailSeite(request, {}, [])))

  // Bytes of a stranger: downloaded, never shown inside the browser.
  web.get<Mit>(pfade.mail(':id', 'original'), async (request, reply) => {
    const { original, stand } = await eine(request, await wer(request))
    if (stand === 'zugeordnet') throw new NotFound()
    cspSetzen(reply, { sandbox: [] })
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', 'attachment; filename="original.eml"')
      .header('cache-control', 'private, no-store')
      .send(original)
  })

  web.post<Mit>(pfade.mail(':id', 'zuordnen'), async (request, reply) => {
    const personal = await wer(request)
    const gelesen = lesen(zuordnen, request.body)
    if (!gelesen.ok) return seite(reply, await mailSeite(request, gelesen.eingabe, gelesen.fehler), 422)
    const { gespraech, text } = gelesen.wert
    const getan = await alsPersonal(haus.db, personal, async (tx) => {
      const mail = await zurueckgehalten(tx, haus, request.params.id)
      const fadenId = await fadenMit(tx, referenzAus(gespraech))
      if (fadenId === undefined) return false
      await ordneZu(tx, haus, mail, { fadenId, text, wer: personal }, haus.uhr.jetzt())
      return true
    })
    if (getan) return weiter(reply, `${pfade.liste}?getan=zugeordnet`)
    const fehler = [{ feld: 'gespraech', schluessel: 'fehler.keines' }]
    return seite(reply, await mailSeite(request, { gespraech, text }, fehler), 422)
  })

  web.post<Mit>(pfade.mail(':id', 'verwerfen'), async (request, reply) => {
    const personal = await wer(request)
    const gelesen = lesen(verwerfen, request.body)
    if (!gelesen.ok) return seite(reply, await mailSeite(request, gelesen.eingabe, gelesen.fehler), 422)
    const { grund } = gelesen.wert
    await alsPersonal(haus.db, personal, async (tx) => {
      const mail = await zurueckgehalten(tx, haus, request.params.id)
      await verwirf(tx, mail, { grund, wer: personal }, haus.uhr.jetzt())
    })
    return weiter(reply, `${pfade.liste}?getan=verworfen`)
  })
}
