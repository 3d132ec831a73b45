import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import { lesen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Personal } from '../../organisation/index.ts'
import { anPerson, bearbeitende, type Mit } from '../kopf/anfrage.ts'
import { type Formularinhalt, zeigeFormular } from '../kopf/formularseite.tsx'
import { pfade } from '../pfade.ts'
import { vertretungEintragen, vertretungWiderrufen } from './command.ts'
import { grundform, vertretungsform, zeitraumfehler } from './form.ts'
import { BeendenSeite, VertretungSeite } from './page.tsx'
import { alleVertretungen } from './query.ts'

/** Who acts for whom: entered, ended. */
export function vertretungRouten(web: FastifyInstance, haus: Haus): void {
  const eintragen: Formularinhalt = (props) => <VertretungSeite {...props} />
  const pfad = pfade.person(':id', 'vertretung')
  web.get<Mit>(pfad, (request, reply) => zeigeFormular(haus, request, reply, eintragen))
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const { id } = request.params
    const form = lesen(vertretungsform, request.body)
    const fehler = form.ok ? zeitraumfehler(form.wert) : form.fehler
    if (!form.ok || fehler.length > 0)
      return zeigeFormular(haus, request, reply, eintragen, { eingabe: form.eingabe, fehler })
    const { vertreter, ab, bis, ...rest } = form.wert
    await anPerson(haus, wer, id, (k) =>
      vertretungEintragen(k, { ...rest, vertreterName: vertreter, gueltigAb: ab, gueltigBis: bis }),
    )
    return weiter(reply, `${pfade.person(id)}?getan=vertretung#vertretung`)
  })

  const beenden: Formularinhalt = async (props, wer, request) => (
    <BeendenSeite {...props} vertretung={await vertretungAusZeile(haus, wer, request)} />
  )
  const endpfad = pfade.person(':id', 'vertretung/:zeile/beenden')
  web.get<Mit>(endpfad, (request, reply) => zeigeFormular(haus, request, reply, beenden))
  web.post<Mit>(endpfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const { id, zeile } = request.params
    const form = lesen(grundform, request.body)
    if (!form.ok) return zeigeFormular(haus, request, reply, beenden, form)
    await vertretungAusZeile(haus, wer, request)
    await anPerson(haus, wer, id, (k) => vertretungWiderrufen(k, zeile, form.wert.grund))
    return weiter(reply, `${pfade.person(id)}?getan=vertretung#vertretung`)
  })
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
