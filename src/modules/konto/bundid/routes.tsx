import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { cspSetzen, gastSitzung, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { dienstMetadaten } from '../../../platform/saml/index.ts'
import { HinwegSeite } from '../verbund/anfang-seiten.tsx'
import { anmeldepfad, dienstname, KONTOPFAD } from '../verbund/dienst.ts'
import { abholenUndFortsetzen } from '../verbund/abholen.ts'
import { vorhabenLesen } from '../verbund/vorhaben.ts'
import { kundeWennAngemeldet } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { UEBERSICHT } from '../weiter-pfad.ts'
import { antwortAnnehmen } from './antwort.ts'
import { beginnen } from './beginnen.ts'
import { ANTWORTPFAD, bundid, METADATENPFAD } from './einrichtung.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

/** An answer with its RelayState; larger ones are not read. */
const HOECHSTENS_BYTES = 256 * 1024

/** BundID over SAML 2.0, HTTP-POST both ways: the way there, its answer, our metadata. */
export function bundidRouten(web: FastifyInstance, haus: Haus): void {
  const eingerichtet = () => {
    const gefunden = bundid(haus)
    if (gefunden === undefined) throw new NotFound()
    return gefunden
  }
  // A wrong file ends the start, not the first sign-in.
  bundid(haus)

  web.get(METADATENPFAD, async (_request, reply) =>
    reply.type('application/samlmetadata+xml; charset=utf-8').send(dienstMetadaten(eingerichtet().dienst)),
  )

  web.post('/konto/bundid/beginnen', async (request: Anfrage, reply) => {
    const da = eingerichtet()
    const vorhaben = await vorhabenLesen(haus, request, request.body ?? {})
    // Whoever is signed in stays so.
    if (vorhaben.zweck === 'anmelden' && !darf.hinein(await kundeWennAngemeldet(haus, request)))
      return weiter(reply, vorhaben.weiter ?? UEBERSICHT)
    const rahmen = await haus.rahmen.portal(request)
    const sitzung = vorhaben.kontoId === undefined ? await gastSitzung(haus, request, reply) : request.sitzung
    if (sitzung === undefined) throw new NotFound()
    const zurueck = vorhaben.zweck === 'anmelden' ? anmeldepfad('bundid') : KONTOPFAD
    const hinweg = await beginnen(haus, da, sitzung, { ...vorhaben, sprache: rahmen.sprache, zurueck })
    cspSetzen(reply, { 'form-action': [new URL(hinweg.ziel).origin] })
    return seite(reply, <HinwegSeite rahmen={rahmen} dienst={dienstname(haus.config, 'bundid')} {...hinweg} />)
  })

  // The one route that another site's page may post to. It knows no cookie (SameSite=Lax keeps it back): it checks what the
  // answer proves by itself, and sends the browser on to where its own cookie is needed.
  web.post(ANTWORTPFAD, { bodyLimit: HOECHSTENS_BYTES, config: { vonAussen: true } }, async (request: Anfrage, reply) =>
    weiter(reply, await antwortAnnehmen(haus, eingerichtet(), request.body ?? {})),
  )

  web.get('/konto/bundid/fertig', async (request: Anfrage, reply) =>
    weiter(reply, await abholenUndFortsetzen(haus, request, reply, 'bundid', request.query['griff'])),
  )
}
