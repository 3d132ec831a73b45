import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Haus } from '../../../platform/haus.ts'
import type { DeskRahmen } from '../../../platform/html/index.ts'
import { eigenerPfad, seite, sitzungBeenden, weiter } from '../../../platform/http/index.ts'
import { AnbieterGestoert } from '../../../platform/oidc/index.ts'
import { abmeldeadresse, beginne, schliesse } from './ablauf.ts'
import { anmelden, festhalten } from './command.ts'
import {
  AbgebrochenSeite,
  AbgemeldetSeite,
  AnmeldenSeite,
  GestoertSeite,
  OhneRolleSeite,
  VerfallenSeite,
} from './page.tsx'
import { vorraum } from './rahmen.ts'
import { idTokenOeffnen } from './id-token.ts'
import { merke, nimm } from './versuch.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown> }>

const START = '/arbeitsplatz'
const ANBIETER_WIEDER_S = 30

/** Where to go after the sign-in: a path of the desk, never elsewhere and never back into the sign-in. */
export const zielAus = (weiterhin: unknown): string =>
  eigenerPfad(weiterhin) && /^\/arbeitsplatz(?!\/(anmelden|abmelden|abgemeldet))([/?]|$)/.test(weiterhin)
    ? weiterhin
    : START

/** Staff sign in by OpenID Connect: code flow with PKCE, any provider of the setting OIDC_AUSSTELLER. */
export function anmeldenRouten(web: FastifyInstance, haus: Haus): void {
  type Bau = (rahmen: DeskRahmen) => VNode
  const zeige = async (request: FastifyRequest, reply: FastifyReply, bau: Bau, status = 200): Promise<FastifyReply> =>
    seite(reply, bau(await vorraum(haus, request)), status)

  /** Our page in place of the general one when the provider is the trouble. */
  const oderGestoert = async (
    request: FastifyRequest,
    reply: FastifyReply,
    ziel: string,
    tun: () => Promise<FastifyReply>,
  ) => {
    try {
      return await tun()
    } catch (fehler) {
      if (!(fehler instanceof AnbieterGestoert)) throw fehler
      reply.header('retry-after', ANBIETER_WIEDER_S)
      return zeige(request, reply, (rahmen) => <GestoertSeite rahmen={rahmen} ziel={ziel} />, 503)
    }
  }

  // A page and not at once the provider: a form posted without a session is led here, and form-action 'self' of its page
  // would stop a redirect to another host. So a fresh navigation goes there, by itself or by the button.
  web.get('/arbeitsplatz/anmelden', async (request: Anfrage, reply) => {
    const ziel = zielAus(request.query['weiter'])
    if (request.sitzung?.art === 'personal') return weiter(reply, ziel)
    const abgelaufen = request.query['abgelaufen'] === '1'
    if (!abgelaufen) reply.header('refresh', `0; url=/arbeitsplatz/anmelden/los?weiter=${encodeURIComponent(ziel)}`)
    return zeige(request, reply, (rahmen) => <AnmeldenSeite rahmen={rahmen} ziel={ziel} abgelaufen={abgelaufen} />)
  })

  web.get('/arbeitsplatz/anmelden/los', async (request: Anfrage, reply) => {
    const ziel = zielAus(request.query['weiter'])
    return oderGestoert(request, reply, ziel, async () => {
      const { versuch, adresse } = await beginne(haus, ziel, request.query['konto'] === 'anderes')
      merke(haus, request, reply, versuch)
      return reply.header('cache-control', 'no-store').redirect(adresse, 302)
    })
  })

  web.get('/arbeitsplatz/anmelden/zurueck', async (request: Anfrage, reply) => {
    const versuch = nimm(haus, request, reply, request.query['state'])
    if (versuch === undefined) {
      // "Back" after the sign-in, or the same answer twice: who is in stays in.
      if (request.sitzung?.art === 'personal') return weiter(reply, START)
      return zeige(request, reply, (rahmen) => <VerfallenSeite rahmen={rahmen} ziel={START} />, 400)
    }
    const ziel = zielAus(versuch.ziel)
    return oderGestoert(request, reply, ziel, async () => {
      const antwort = await schliesse(haus, versuch, request.url)
      if (antwort.art === 'abgebrochen')
        return zeige(request, reply, (rahmen) => <AbgebrochenSeite rahmen={rahmen} ziel={ziel} />)
      // A second window used the provider's answer first.
      if (antwort.art === 'verfallen' && request.sitzung?.art === 'personal') return weiter(reply, ziel)
      if (antwort.art === 'verfallen')
        return zeige(request, reply, (rahmen) => <VerfallenSeite rahmen={rahmen} ziel={ziel} />, 400)
      if (await anmelden(haus, request, reply, antwort.ausweis)) return weiter(reply, ziel)
      const { sub } = antwort.ausweis
      return zeige(request, reply, (rahmen) => <OhneRolleSeite rahmen={rahmen} ziel={ziel} sub={sub} />, 403)
    })
  })

  web.post('/arbeitsplatz/abmelden', async (request, reply) => {
    const { sitzung } = request
    const wer = sitzung?.art === 'personal' ? sitzung.subjekt : null
    const idToken = wer === null ? undefined : await idTokenOeffnen(haus, wer, sitzung?.angaben['idToken'])
    const adresse = sitzung && (await abmeldeadresse(haus, idToken))
    if (sitzung?.art === 'personal' && sitzung.subjekt !== null) {
      const stelle = sitzung.angaben['dienststelle']
      await festhalten(
        haus,
        sitzung.subjekt,
        'organisation.abgemeldet',
        typeof stelle === 'string' ? stelle : undefined,
      )
    }
    await sitzungBeenden(haus, request, reply)
    if (adresse === undefined) return weiter(reply, '/arbeitsplatz/abgemeldet')
    reply.header('refresh', `0; url=${adresse}`)
    return zeige(request, reply, (rahmen) => <AbgemeldetSeite rahmen={rahmen} ziel={START} beimDienst />)
  })

  web.get('/arbeitsplatz/abgemeldet', async (request, reply) =>
    zeige(request, reply, (rahmen) => <AbgemeldetSeite rahmen={rahmen} ziel={START} beimDienst={false} />),
  )
}
