import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { alsPersonal } from '../../../platform/database/index.ts'
import { freiwillig, lesen, meldungen, text } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { AkteSeite } from './akte-page.tsx'
import { akteMit } from './akte-query.ts'
import { AktenSeite } from './page.tsx'
import { suchergebnis } from './query.ts'
import { suchen } from './suchen.ts'
import { liesWahl, type Wahl } from './wahl.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const form = z.object({ begriff: text({ max: 100, leer: 'fehler.begriff' }) })
const fehlertexte = texte({
  de: { 'fehler.begriff': 'Bitte geben Sie einen Namen oder eine Nummer ein.' },
  en: { 'fehler.begriff': 'Please enter a name or a number.' },
})
const keine = meldungen([], 'de')

export function aktenRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.akten, async (request, reply) => {
    verlange(await personalVon(haus, request), recht.suchen)
    return seite(reply, <AktenSeite rahmen={await haus.rahmen.desk(request)} meldungen={keine} />)
  })
  web.post(pfade.akten, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.suchen)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) {
      const fehler = meldungen(gelesen.fehler, 'de', fehlertexte)
      return seite(reply, <AktenSeite rahmen={await haus.rahmen.desk(request)} meldungen={fehler} />, 422)
    }
    const id = await alsPersonal(haus.db, wer, (tx) => suchen(tx, wer, gelesen.wert.begriff, haus.uhr.jetzt()))
    return weiter(reply, pfade.suche(id))
  })
  web.get<Mit>(pfade.suche(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.suchen)
    const { id } = request.params
    const ergebnis = istId(id)
      ? await alsPersonal(haus.db, wer, (tx) => suchergebnis(tx, id, haus.uhr.jetzt()))
      : undefined
    if (ergebnis === undefined) return weiter(reply, pfade.akten)
    return seite(reply, <AktenSeite rahmen={await haus.rahmen.desk(request)} meldungen={keine} ergebnis={ergebnis} />)
  })
  web.get<Mit>(pfade.akte(':id'), (request, reply) => zeigeAkte(haus, request, reply, liesWahl(request.query)))
  web.post<Mit>(pfade.akte(':id'), (request, reply) => {
    const gelesen = lesen(suchform, request.body)
    return zeigeAkte(
      haus,
      request,
      reply,
      gelesen.ok && gelesen.wert.worte !== undefined ? { worte: gelesen.wert.worte } : {},
    )
  })
}

/** Words to look for in one record. They are posted, because titles of documents can be about the person. */
const suchform = z.object({ worte: freiwillig(text({ max: 100 })) })

async function zeigeAkte(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wahl: Wahl,
): Promise<FastifyReply> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.sehen)
  const { id } = request.params
  const akte = istId(id) ? await alsPersonal(haus.db, wer, (tx) => akteMit(tx, id, wahl)) : undefined
  if (akte === undefined) throw new NotFound()
  return seite(reply, <AkteSeite rahmen={await haus.rahmen.desk(request)} akte={akte} wahl={wahl} />)
}
