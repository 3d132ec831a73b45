import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { tagInBerlin, type Uhr } from '../../clock/index.ts'
import { lesen, meldungen } from '../../forms/index.ts'
import { istSprache } from '../../i18n/index.ts'
import { render } from '../render.ts'
import { falscheEingabe, musterfehler, musterform } from './form.ts'
import { Musterdesk } from './musterdesk.tsx'
import { Musterformular, Musterfrage, Musterseite } from './musterseite.tsx'
import type { Musterwahl } from './rahmen.ts'

/** The pages of all components and states. Only the demo has them. Chosen by ?sprache, ?thema, ?richtung and ?dichte. */
export function musterrouten(web: FastifyInstance, uhr: Uhr): void {
  const zeige = (reply: FastifyReply, seite: VNode, status = 200): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(render(seite))
  const geprueft = (request: FastifyRequest, reply: FastifyReply, body: unknown, status: number): FastifyReply => {
    const wahl = wahlAus(request)
    const gelesen = lesen(musterform(tagInBerlin(uhr.jetzt())), body)
    if (gelesen.ok) return reply.redirect('/muster#stand', 303)
    const fehler = meldungen(gelesen.fehler, wahl.sprache, musterfehler)
    return zeige(reply, <Musterformular {...wahl} eingabe={gelesen.eingabe} fehler={fehler} />, status)
  }

  web.get('/muster', (request, reply) => zeige(reply, <Musterseite {...wahlAus(request)} />))
  web.get('/muster/formular', (request, reply) => zeige(reply, <Musterformular {...wahlAus(request)} />))
  web.post('/muster/formular', (request, reply) => geprueft(request, reply, request.body, 422))
  web.get('/muster/fehler', (request, reply) => geprueft(request, reply, falscheEingabe, 200))
  web.get('/muster/arbeitsplatz', (request, reply) => zeige(reply, <Musterdesk {...wahlAus(request)} />))
  web.get('/muster/frage', (request, reply) => zeige(reply, <Musterfrage {...wahlAus(request)} sitzungsende={false} />))
  web.get('/muster/sitzung', (request, reply) => zeige(reply, <Musterfrage {...wahlAus(request)} sitzungsende />))
  for (const pfad of ['/muster', '/muster/arbeitsplatz']) web.post(pfad, (_, reply) => reply.redirect(pfad, 303))
}

const wahlAus = (request: FastifyRequest): Musterwahl => {
  const { sprache, thema, richtung, dichte } = request.query as Readonly<Record<string, unknown>>
  return {
    sprache: istSprache(sprache) ? sprache : 'de',
    thema: thema === 'hell' || thema === 'dunkel' ? thema : 'system',
    richtung: richtung === 'rtl' ? 'rtl' : 'ltr',
    dichte: dichte === 'kompakt' ? 'kompakt' : 'normal',
  }
}
