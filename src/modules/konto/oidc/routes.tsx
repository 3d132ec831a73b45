import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { cspSetzen, seite } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { kundeVon } from '../kunde/query.ts'
import { freigabeFuer } from './ablage.ts'
import { type Dienst, diensteLesen } from './dienste.ts'
import { einbauen, ziel } from './einbau.tsx'
import { AnfrageAltSeite, FreigabeSeite } from './page.tsx'
import { acr, gefordert } from './stufen.ts'

interface Weg {
  Params: { uid: string }
  Body: Record<string, unknown> | undefined
}
type Anfrage = Awaited<ReturnType<Provider['interactionDetails']>>

/** What a service asks for in one request. */
interface Wunsch {
  readonly anfrage: Anfrage
  readonly dienst: Dienst
  readonly bereiche: readonly string[]
}

const text = (wert: unknown): string => (typeof wert === 'string' ? wert : '')

/** The page between a service and the account: who it is, as sure as the service needs, and what it may know (KO-12). */
export function anmeldedienstRouten(web: FastifyInstance, haus: Haus): void {
  const { DIENSTE_DATEI: pfad } = haus.config
  if (pfad === undefined) return
  const dienste = diensteLesen(pfad)
  const provider = einbauen(web, haus, dienste)

  /** The request of this browser, or undefined when it ran out, belongs to another browser, or is none. */
  async function wunschVon(request: FastifyRequest<Weg>, reply: FastifyReply): Promise<Wunsch | undefined> {
    const anfrage = await provider()
      .interactionDetails(request.raw, reply.raw)
      .catch(() => undefined)
    const dienst = dienste.find(({ kennung }) => kennung === anfrage?.params['client_id'])
    if (anfrage === undefined || dienst === undefined || anfrage.uid !== request.params.uid) return undefined
    const erlaubt = new Set(['openid', ...dienst.bereiche, ...(dienst.dauerhaft ? ['offline_access'] : [])])
    const bereiche = text(anfrage.params['scope'])
      .split(' ')
      .filter((einer) => erlaubt.has(einer))
    return { anfrage, dienst, bereiche }
  }

  const alt = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    seite(reply, <AnfrageAltSeite rahmen={await haus.rahmen.portal(request)} />, 410)

  /** A service that wants the person to sign in anew gets a sign-in of the last ten minutes. */
  const minimum = ({ anfrage, dienst }: Wunsch) => ({
    ...gefordert(dienst.mindestens, anfrage.params['acr_values']),
    ...(text(anfrage.params['prompt']).split(' ').includes('login') && { frisch: true }),
  })

  const bisher = async (kontoId: string, dienst: Dienst) => {
    const id = await alsSystem(haus.db, 'anmeldung', (tx) => freigabeFuer(haus, tx, kontoId, dienst.kennung))
    return id === undefined ? undefined : provider().Grant.find(id)
  }

  web.get<Weg>('/konto/freigabe/:uid', async (request, reply) => {
    const wunsch = await wunschVon(request, reply)
    if (wunsch === undefined) return alt(request, reply)
    const { kontoId } = await kundeVon(haus, request, minimum(wunsch))
    const da = (await bisher(kontoId, wunsch.dienst))?.getOIDCScope().split(' ') ?? []
    cspSetzen(reply, { 'form-action': [ziel(text(wunsch.anfrage.params['redirect_uri']))] })
    return seite(
      reply,
      <FreigabeSeite
        rahmen={await haus.rahmen.portal(request)}
        dienst={{ ...wunsch.dienst, bereiche: wunsch.dienst.bereiche.filter((b) => wunsch.bereiche.includes(b)) }}
        aktion={`/konto/freigabe/${wunsch.anfrage.uid}`}
        dauerhaft={wunsch.bereiche.includes('offline_access')}
        schonErlaubt={wunsch.bereiche.every((bereich) => da.includes(bereich))}
      />,
    )
  })

  web.post<Weg>('/konto/freigabe/:uid', async (request, reply) => {
    const wunsch = await wunschVon(request, reply)
    if (wunsch === undefined) return alt(request, reply)
    const kunde = await kundeVon(haus, request, minimum(wunsch))
    const erlaubt = request.body?.['aktion'] === 'erlauben'
    const { kennung } = wunsch.dienst
    await alsSystem(haus.db, 'anmeldung', (tx) =>
      protokollieren(tx, {
        aktion: erlaubt ? 'konto.dienst-erlaubt' : 'konto.dienst-abgelehnt',
        objekt: kunde.kontoId,
        person: kunde.personId,
        angaben: { dienst: kennung, bereiche: wunsch.bereiche },
      }),
    )
    await andereSitzungVergessen(provider(), wunsch.anfrage, kunde.kontoId, haus.uhr.jetzt())
    const weiterZu = async (ergebnis: Parameters<Provider['interactionResult']>[2]): Promise<FastifyReply> => {
      const adresse = await provider().interactionResult(request.raw, reply.raw, ergebnis)
      return reply.header('cache-control', 'no-store').redirect(adresse, 303)
    }
    if (!erlaubt) return weiterZu({ error: 'access_denied', error_description: 'The person said no.' })
    const grant =
      (await bisher(kunde.kontoId, wunsch.dienst)) ??
      new (provider().Grant)({ accountId: kunde.kontoId, clientId: kennung })
    grant.addOIDCScope(wunsch.bereiche.join(' '))
    const grantId = await grant.save()
    return weiterZu({
      login: {
        accountId: kunde.kontoId,
        acr: acr(kunde.bindung, kunde.anmeldung),
        ts: Math.floor(kunde.angemeldetUm.getTime() / 1000),
        remember: false,
      },
      consent: { grantId },
    })
  })
}

/** Someone else of this browser used a service before: that ends, so that nobody gets into another's session there. */
async function andereSitzungVergessen(
  provider: Provider,
  anfrage: Anfrage,
  kontoId: string,
  jetzt: Instant,
): Promise<void> {
  const { session } = anfrage
  if (session?.accountId === undefined || session.accountId === kontoId) return
  const fremde = await provider.Session.findByUid(session.uid)
  await fremde?.destroy()
  Object.assign(anfrage, { session: undefined })
  await anfrage.save(Math.max(1, anfrage.exp - Math.floor(jetzt.getTime() / 1000)))
}
