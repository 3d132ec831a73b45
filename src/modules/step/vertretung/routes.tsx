import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Personal } from '../../organisation/index.ts'
import { fehlertexte } from '../abschnitt/texte.ts'
import { anPerson, bearbeitende, type Mit, personFuerSeite } from '../kopf/anfrage.ts'
import { pfade } from '../pfade.ts'
import { vertretungEintragen, vertretungWiderrufen } from './command.ts'
import { grundform, vertretungsform, zeitraumfehler } from './form.ts'
import { BeendenSeite, VertretungSeite } from './page.tsx'
import { alleVertretungen } from './query.ts'

/** Who acts for whom: entered, ended. */
export function vertretungRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.person(':id', 'vertretung')
  web.get<Mit>(pfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    return zeige(haus, request, reply, wer, {}, [])
  })
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const { id } = request.params
    const form = lesen(vertretungsform, request.body)
    const fehler = form.ok ? zeitraumfehler(form.wert) : form.fehler
    if (!form.ok || fehler.length > 0) return zeige(haus, request, reply, wer, form.eingabe, fehler)
    const { vertreter, ab, bis, ...rest } = form.wert
    await anPerson(haus, wer, id, (k) =>
      vertretungEintragen(k, { ...rest, vertreterName: vertreter, gueltigAb: ab, gueltigBis: bis }),
    )
    return weiter(reply, `${pfade.person(id)}?getan=vertretung#vertretung`)
  })
  const beenden = pfade.person(':id', 'vertretung/:zeile/beenden')
  web.get<Mit>(beenden, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    return zeigeBeenden(haus, request, reply, wer, {}, [])
  })
  web.post<Mit>(beenden, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const { id, zeile } = request.params
    const form = lesen(grundform, request.body)
    if (!form.ok) return zeigeBeenden(haus, request, reply, wer, form.eingabe, form.fehler)
    await vertretungAusZeile(haus, wer, request)
    await anPerson(haus, wer, id, (k) => vertretungWiderrufen(k, zeile, form.wert.grund))
    return weiter(reply, `${pfade.person(id)}?getan=vertretung#vertretung`)
  })
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
    <VertretungSeite
      rahmen={await haus.rahmen.desk(request)}
      person={person}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
    />,
    fehler.length > 0 ? 422 : 200,
  )
}

/** The representation that the address names and that has not ended. @throws NotFound */
const vertretungAusZeile = (haus: Haus, wer: Personal, request: FastifyRequest<Mit>) =>
  alsPersonal(haus.db, wer, async (tx) => {
    const { id, zeile } = request.params
    if (!istId(id)) throw new NotFound()
    const alle = await alleVertretungen(tx, id)
    const eine = alle.find((v) => v.id === zeile && v.widerrufen === null)
    if (eine === undefined) throw new NotFound()
    return eine
  })

async function zeigeBeenden(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const person = await personFuerSeite(haus, wer, request.params.id)
  const vertretung = await vertretungAusZeile(haus, wer, request)
  return seite(
    reply,
    <BeendenSeite
      rahmen={await haus.rahmen.desk(request)}
      person={person}
      vertretung={vertretung}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
    />,
    fehler.length > 0 ? 422 : 200,
  )
}
