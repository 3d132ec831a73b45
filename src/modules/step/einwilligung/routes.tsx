import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { datum, type Eingabe, type Feldfehler, jaNein, lesen, meldungen, text } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Personal } from '../../organisation/index.ts'
import { fehlertexte } from '../abschnitt/texte.ts'
import { anPerson, bearbeitende, type Mit, personFuerSeite } from '../kopf/anfrage.ts'
import { pfade } from '../pfade.ts'
import { einwilligungEintragen, einwilligungWiderrufen } from './command.ts'
import { EinwilligungSeite, WiderrufenSeite } from './page.tsx'
import { einwilligungenVon, FORMULAR } from './query.ts'

const form = (heute: Tag) =>
  z.object({
    erteilt: jaNein({ leer: 'fehler.erteilt' }),
    am: datum({ leer: 'fehler.erklaert', bis: { tag: heute, fehler: 'fehler.zukunft' } }),
    formular: text({ max: 200, zeichen: 'C', leer: 'fehler.formular' }),
  })

const widerrufform = (heute: Tag) =>
  z.object({ am: datum({ leer: 'fehler.widerruf', bis: { tag: heute, fehler: 'fehler.zukunft' } }) })

/** Declarations of adult children on the retrieval of data (ST-08). */
export function einwilligungRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.person(':id', 'einwilligung')
  web.get<Mit>(pfad, async (request, reply) =>
    zeige(haus, request, reply, await bearbeitende(haus, request), { formular: FORMULAR }, []),
  )
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const gelesen = lesen(form(tagInBerlin(haus.uhr.jetzt())), request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const { am, ...rest } = gelesen.wert
    const { id } = request.params
    await anPerson(haus, wer, id, (k) => einwilligungEintragen(k, { ...rest, erklaertAm: am }))
    return weiter(reply, `${pfade.person(id)}?getan=einwilligung#einwilligung`)
  })
  const widerrufen = pfade.person(':id', 'einwilligung/:zeile/widerrufen')
  web.get<Mit>(widerrufen, async (request, reply) =>
    zeigeWiderruf(haus, request, reply, await bearbeitende(haus, request), {}, []),
  )
  web.post<Mit>(widerrufen, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const { id, zeile } = request.params
    const gelesen = lesen(widerrufform(tagInBerlin(haus.uhr.jetzt())), request.body)
    if (!gelesen.ok) return zeigeWiderruf(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    if (!istId(zeile)) throw new NotFound()
    await anPerson(haus, wer, id, (k) => einwilligungWiderrufen(k, zeile, gelesen.wert.am))
    return weiter(reply, `${pfade.person(id)}?getan=einwilligung#einwilligung`)
  })
}

async function zeigeWiderruf(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const { id, zeile } = request.params
  const person = await personFuerSeite(haus, wer, id)
  const alle = await alsPersonal(haus.db, wer, (tx) => einwilligungenVon(tx, id))
  const erklaerung = alle.find((e) => e.id === zeile && e.erteilt && e.widerrufen === null)
  if (erklaerung === undefined) throw new NotFound()
  return seite(
    reply,
    <WiderrufenSeite
      rahmen={await haus.rahmen.desk(request)}
      person={person}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      erklaerung={erklaerung}
    />,
    fehler.length > 0 ? 422 : 200,
  )
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const person = await personFuerSeite(haus, wer, request.params.id)
  return seite(
    reply,
    <EinwilligungSeite
      rahmen={await haus.rahmen.desk(request)}
      person={person}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
    />,
    fehler.length > 0 ? 422 : 200,
  )
}
