import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { liesLesarten } from '../einlesen/index.ts'
import { STICHTAG } from '../pfade.ts'
import { alsLesende } from '../zugang.ts'
import { stichtagForm } from './form.ts'
import { StichtagSeite } from './page.tsx'
import { antwortAuf } from './query.ts'

export function stichtagRouten(web: FastifyInstance, haus: Haus): void {
  const { schreibweisen } = liesLesarten()

  web.get(STICHTAG, async (request: FastifyRequest<{ Querystring: Record<string, unknown> }>, reply) => {
    const rahmen = await haus.rahmen.desk(request)
    const jetzt = haus.uhr.jetzt()
    const gelesen = lesen(stichtagForm(tagInBerlin(jetzt)), request.query)
    const { eingabe } = gelesen
    if (!gelesen.ok) {
      const fehler = meldungen(gelesen.fehler, rahmen.sprache)
      return seite(reply, <StichtagSeite rahmen={rahmen} eingabe={eingabe} meldungen={fehler} />, 422)
    }
    const frage = gelesen.wert
    const antwort = await alsLesende(haus, request, (tx) => antwortAuf(tx, frage, schreibweisen, jetzt))
    return seite(reply, <StichtagSeite rahmen={rahmen} eingabe={eingabe} gefragt={{ frage, antwort }} />)
  })
}
