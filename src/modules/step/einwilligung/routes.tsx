import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { datum, jaNein, lesen, text } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { anPerson, bearbeitende, type Mit } from '../kopf/anfrage.ts'
import { type Formularinhalt, zeigeFormular } from '../kopf/formularseite.tsx'
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
  const eintragen: Formularinhalt = (props) => <EinwilligungSeite {...props} />
  const pfad = pfade.person(':id', 'einwilligung')
  web.get<Mit>(pfad, (request, reply) =>
    zeigeFormular(haus, request, reply, eintragen, { eingabe: { formular: FORMULAR }, fehler: [] }),
  )
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const gelesen = lesen(form(tagInBerlin(haus.uhr.jetzt())), request.body)
    if (!gelesen.ok) return zeigeFormular(haus, request, reply, eintragen, gelesen)
    const { am, ...rest } = gelesen.wert
    const { id } = request.params
    await anPerson(haus, wer, id, (k) => einwilligungEintragen(k, { ...rest, erklaertAm: am }))
    return weiter(reply, `${pfade.person(id)}?getan=einwilligung#einwilligung`)
  })

  const widerrufen = widerrufsseite(haus)
  const widerrufspfad = pfade.person(':id', 'einwilligung/:zeile/widerrufen')
  web.get<Mit>(widerrufspfad, (request, reply) => zeigeFormular(haus, request, reply, widerrufen))
  web.post<Mit>(widerrufspfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const { id, zeile } = request.params
    const gelesen = lesen(widerrufform(tagInBerlin(haus.uhr.jetzt())), request.body)
    if (!gelesen.ok) return zeigeFormular(haus, request, reply, widerrufen, gelesen)
    if (!istId(zeile)) throw new NotFound()
    await anPerson(haus, wer, id, (k) => einwilligungWiderrufen(k, zeile, gelesen.wert.am))
    return weiter(reply, `${pfade.person(id)}?getan=einwilligung#einwilligung`)
  })
}

/** @throws NotFound for a declaration that is none, or is taken back already */
const widerrufsseite =
  (haus: Haus): Formularinhalt =>
  async (props, wer, { params: { id, zeile } }) => {
    const alle = await alsPersonal(haus.db, wer, (tx) => einwilligungenVon(tx, id))
    const erklaerung = alle.find((e) => e.id === zeile && e.erteilt && e.widerrufen === null)
    if (erklaerung === undefined) throw new NotFound()
    return <WiderrufenSeite {...props} erklaerung={erklaerung} />
  }
