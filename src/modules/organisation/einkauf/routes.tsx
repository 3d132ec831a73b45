import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../personal/personal.ts'
import { einkaufBeenden, einkaufErfassen } from './command.ts'
import { fehlertexte, form } from './form.ts'
import { EinkaufSeite, pfade } from './page.tsx'
import { einkaeufe, serviceCenter } from './query.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

export function einkaufRouten(web: FastifyInstance, haus: Haus): void {
  const werDarf = async (request: FastifyRequest): Promise<Personal> => {
    const wer = await personalVon(haus, request)
    verlange(wer, 'organisation.einkauf')
    return wer
  }

  const zeige = async (
    request: FastifyRequest<Mit>,
    reply: FastifyReply,
    wer: Personal,
    eingabe: Eingabe,
    fehler: readonly Feldfehler[],
  ) => {
    const daten = await alsPersonal(haus.db, wer, async (tx) => ({
      einkaeufe: await einkaeufe(tx, wer.dienststelle.id),
      center: await serviceCenter(tx),
    }))
    const { getan } = request.query
    const inhalt = (
      <EinkaufSeite
        rahmen={await haus.rahmen.desk(request)}
        {...daten}
        heute={tagInBerlin(haus.uhr.jetzt())}
        kauft={wer.dienststelle.art === 'gE'}
        eingabe={eingabe}
        meldungen={meldungen(fehler, 'de', fehlertexte)}
        getan={getan === 'erfasst' || getan === 'beendet' ? getan : undefined}
      />
    )
    return seite(reply, inhalt, fehler.length === 0 ? 200 : 422)
  }

  web.get<Mit>(pfade.liste, async (request, reply) => zeige(request, reply, await werDarf(request), {}, []))

  web.post<Mit>(pfade.liste, async (request, reply) => {
    const wer = await werDarf(request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const ende = await alsPersonal(haus.db, wer, (tx) => einkaufErfassen(tx, wer, gelesen.wert, haus.uhr.jetzt()))
    if (ende === 'ueberschneidet')
      return zeige(request, reply, wer, gelesen.eingabe, [{ feld: 'ab', schluessel: 'fehler.doppelt' }])
    return weiter(reply, `${pfade.liste}?getan=erfasst`)
  })

  web.post<Mit>(pfade.beenden(':id'), async (request, reply) => {
    const wer = await werDarf(request)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    await alsPersonal(haus.db, wer, (tx) => einkaufBeenden(tx, wer, id, tagInBerlin(haus.uhr.jetzt())))
    return weiter(reply, `${pfade.liste}?getan=beendet`)
  })
}
