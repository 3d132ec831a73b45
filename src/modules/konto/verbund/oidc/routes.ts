import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Haus } from '../../../../platform/haus.ts'
import { gastSitzung, NotFound, weiter } from '../../../../platform/http/index.ts'
import { AnbieterGestoert } from '../../../../platform/oidc/index.ts'
import { kundeWennAngemeldet } from '../../kunde/query.ts'
import { darf } from '../../policy.ts'
import { mitWeiter, UEBERSICHT } from '../../weiter-pfad.ts'
import { ablehnungFesthalten } from '../abgelehnt.ts'
import { abholenUndFortsetzen } from '../abholen.ts'
import { anmeldepfad } from '../dienst.ts'
import { vorhabenLesen } from '../vorhaben.ts'
import { beginnen, RUECKWEG, schliessen } from './ablauf.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown> }>

/** Customers sign in by OpenID Connect: code flow with PKCE, the provider of the setting VERBUND_AUSSTELLER. */
export function oidcRouten(web: FastifyInstance, haus: Haus): void {
  const nurWennDa = (): void => {
    if (haus.config.VERBUND_AUSSTELLER === undefined) throw new NotFound()
  }

  web.get('/konto/verbund/los', async (request: Anfrage, reply): Promise<FastifyReply> => {
    nurWennDa()
    const vorhaben = await vorhabenLesen(haus, request, request.query)
    if (vorhaben.zweck === 'anmelden' && !darf.hinein(await kundeWennAngemeldet(haus, request)))
      return weiter(reply, vorhaben.weiter ?? UEBERSICHT)
    const sitzung = vorhaben.kontoId === undefined ? await gastSitzung(haus, request, reply) : request.sitzung
    if (sitzung === undefined) throw new NotFound()
    try {
      return reply.header('cache-control', 'no-store').redirect(await beginnen(haus, sitzung, vorhaben), 302)
    } catch (fehler) {
      if (!(fehler instanceof AnbieterGestoert)) throw fehler
      return weiter(reply, mitWeiter(`${anmeldepfad('oidc')}?stand=gestoert`, vorhaben.weiter))
    }
  })

  web.get(RUECKWEG, async (request: Anfrage, reply): Promise<FastifyReply> => {
    nurWennDa()
    const { state } = request.query
    try {
      const ergebnis = await schliessen(haus, typeof state === 'string' ? state : '', request.url, request.sitzung?.id)
      if ('grund' in ergebnis) return weiter(reply, await ablehnungFesthalten(haus, 'oidc', ergebnis.grund))
      return weiter(reply, await abholenUndFortsetzen(haus, request, reply, 'oidc', ergebnis.griff))
    } catch (fehler) {
      if (!(fehler instanceof AnbieterGestoert)) throw fehler
      return weiter(reply, `${anmeldepfad('oidc')}?stand=gestoert`)
    }
  })
}
