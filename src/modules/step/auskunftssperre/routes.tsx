import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import { datum, freiwillig, lesen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Forbidden, weiter } from '../../../platform/http/index.ts'
import { verlange } from '../../organisation/index.ts'
import { anPerson, bearbeitende, type Mit } from '../kopf/anfrage.ts'
import { type Formularinhalt, zeigeFormular } from '../kopf/formularseite.tsx'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { grundform } from '../vertretung/form.ts'
import { sperreAufheben, sperreSetzen } from './command.ts'
import { AufhebenSeite, SchuetzenSeite } from './page.tsx'
import { auskunftssperreHeute } from './query.ts'

const form = grundform.extend({ bis: freiwillig(datum()) })

/** Protects an address, and lifts the protection. One page: which of the two depends on the state and the right. */
export function auskunftssperreRouten(web: FastifyInstance, haus: Haus): void {
  const inhalt = sperrseite(haus)
  const pfad = pfade.person(':id', 'auskunftssperre')
  web.get<Mit>(pfad, (request, reply) => zeigeFormular(haus, request, reply, inhalt))
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeigeFormular(haus, request, reply, inhalt, gelesen)
    const { grund, bis } = gelesen.wert
    const { id } = request.params
    await anPerson(haus, wer, id, (k) => sperreSetzen(k, { grund, befristetBis: bis }))
    return weiter(reply, `${pfade.person(id)}?getan=geschuetzt#auskunftssperre`)
  })
  web.post<Mit>(pfade.person(':id', 'auskunftssperre/aufheben'), async (request, reply) => {
    const wer = await bearbeitende(haus, request)
    verlange(wer, recht.auskunftssperre)
    const gelesen = lesen(grundform, request.body)
    if (!gelesen.ok) return zeigeFormular(haus, request, reply, inhalt, gelesen)
    const { id } = request.params
    await anPerson(haus, wer, id, (k) => sperreAufheben(k, gelesen.wert.grund))
    return weiter(reply, `${pfade.person(id)}?getan=aufgehoben#auskunftssperre`)
  })
}

/** Protecting or lifting, whichever fits. @throws Forbidden where it is protected already and the one who asks may not see by what */
const sperrseite =
  (haus: Haus): Formularinhalt =>
  async (props, wer, { params: { id } }) => {
    const sperre = await alsPersonal(haus.db, wer, (tx) => auskunftssperreHeute(tx, haus.krypto, id))
    if (sperre !== undefined) return <AufhebenSeite {...props} sperre={sperre} />
    if (props.person.gesperrt)
      throw new Forbidden(
        `Die Anschrift ist schon geschützt. Ansehen und aufheben kann das nur, wer das Recht „${recht.auskunftssperre}“ hat.`,
      )
    return <SchuetzenSeite {...props} siehtDanach={wer.rechte.includes(recht.auskunftssperre)} />
  }
