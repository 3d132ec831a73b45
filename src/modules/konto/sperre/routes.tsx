import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { mitPerson, mitStand } from '../begleiten/routes.tsx'
import { pfade } from '../pfade.ts'
import { kontoEntsperren, kontoSperren } from './command.ts'
import { entsperrForm, formtexte, sperrForm } from './form.ts'
import { SperreSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
}

/** One page, which offers what fits the state of the account. */
export function sperreRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.sperre(':id'), (request, reply) => zeigen(haus, request, reply))

  web.post<Mit>(pfade.sperren(':id'), async (request, reply) => {
    const gelesen = lesen(sperrForm, request.body)
    if (!gelesen.ok) return zeigen(haus, request, reply, gelesen.fehler)
    const { grund } = gelesen.wert
    await mitPerson(haus, request, (tx, wer, { ids }) => kontoSperren(tx, wer, ids, grund, haus.uhr.jetzt()))
    return weiter(reply, mitStand(pfade.konto(request.params.id), 'gesperrt'))
  })

  web.post<Mit>(pfade.entsperren(':id'), async (request, reply) => {
    const gelesen = lesen(entsperrForm, request.body)
    if (!gelesen.ok) return zeigen(haus, request, reply, gelesen.fehler)
    const { grund } = gelesen.wert
    await mitPerson(haus, request, (tx, wer, { ids }) => kontoEntsperren(tx, wer, ids, grund, haus.uhr.jetzt()))
    return weiter(reply, mitStand(pfade.konto(request.params.id), 'entsperrt'))
  })
}

/** @throws NotFound without an account */
async function zeigen(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  fehler?: readonly Feldfehler[],
): Promise<FastifyReply> {
  const { b } = await mitPerson(haus, request, () => Promise.resolve())
  if (b.konto === undefined) throw new NotFound()
  const inhalt = (
    <SperreSeite
      rahmen={await haus.rahmen.desk(request)}
      person={b.person}
      art={b.sperre === undefined ? 'sperren' : 'entsperren'}
      meldungen={fehler && meldungen(fehler, 'de', formtexte)}
    />
  )
  return seite(reply, inhalt, fehler ? 422 : 200)
}
