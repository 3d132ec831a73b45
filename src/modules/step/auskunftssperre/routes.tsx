import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import { datum, type Eingabe, type Feldfehler, freiwillig, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Forbidden, seite, weiter } from '../../../platform/http/index.ts'
import { type Personal, verlange } from '../../organisation/index.ts'
import { fehlertexte } from '../abschnitt/texte.ts'
import { anPerson, bearbeitende, type Mit, personFuerSeite } from '../kopf/anfrage.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { grundform } from '../vertretung/form.ts'
import { sperreAufheben, sperreSetzen } from './command.ts'
import { AufhebenSeite, SchuetzenSeite } from './page.tsx'
import { auskunftssperreHeute } from './query.ts'

const form = grundform.extend({ bis: freiwillig(datum()) })

/** Protects an address, and lifts the protection. One page: which of the two depends on the state and the right. */
export function auskunftssperreRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.person(':id', 'auskunftssperre')
  web.get<Mit>(pfad, async (request, reply) => zeige(haus, request, reply, await bearbeitende(haus, request), {}, []))
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const { grund, bis } = gelesen.wert
    const { id } = request.params
    await anPerson(haus, wer, id, (k) => sperreSetzen(k, { grund, befristetBis: bis }))
    return weiter(reply, `${pfade.person(id)}?getan=geschuetzt#auskunftssperre`)
  })
  web.post<Mit>(pfade.person(':id', 'auskunftssperre/aufheben'), async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    verlange(wer, recht.auskunftssperre)
    const gelesen = lesen(grundform, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const { id } = request.params
    await anPerson(haus, wer, id, (k) => sperreAufheben(k, gelesen.wert.grund))
    return weiter(reply, `${pfade.person(id)}?getan=aufgehoben#auskunftssperre`)
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
  const { id } = request.params
  const person = await personFuerSeite(haus, wer, id)
  const sperre = await alsPersonal(haus.db, wer, (tx) => auskunftssperreHeute(tx, haus.krypto, id))
  if (person.gesperrt && sperre === undefined)
    throw new Forbidden(
      `Die Anschrift ist schon geschützt. Ansehen und aufheben kann das nur, wer das Recht „${recht.auskunftssperre}“ hat.`,
    )
  const rest = {
    rahmen: await haus.rahmen.desk(request),
    person,
    eingabe,
    meldungen: meldungen(fehler, 'de', fehlertexte),
  }
  const inhalt =
    sperre === undefined ? (
      <SchuetzenSeite {...rest} siehtDanach={wer.rechte.includes(recht.auskunftssperre)} />
    ) : (
      <AufhebenSeite {...rest} sperre={sperre} />
    )
  return seite(reply, inhalt, fehler.length > 0 ? 422 : 200)
}
