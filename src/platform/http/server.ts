import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Instant } from '../clock/index.ts'
import type { Haus } from '../haus.ts'
import { musterrouten } from '../html/index.ts'
import { neueId } from '../ids.ts'
import { anfrageDauer } from '../metrik/index.ts'
import type { Modul } from '../modul.ts'
import { betriebsrouten } from './betrieb.ts'
import { Forbidden, NotFound } from './fehler.ts'
import { fehlerBehandeln, nichtGefunden } from './fehlerbehandlung.tsx'
import { packen } from './packen.ts'
import { rechtzeitig } from './rechtzeitig.ts'
import { gleicheHerkunft, kopfzeilenSetzen } from './sicherheit.ts'
import { type Gefunden, type Sitzung, sitzungLaden } from './sitzung.ts'
import { sitzungsrouten } from './verlaengern.ts'
import { statisch } from './statisch.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The session in force of this browser. */
    sitzung: Sitzung | undefined
    /** A session that ended by time; what was posted under it is kept. */
    abgelaufeneSitzung: Sitzung | undefined
    /** Server time at which the request was read completely: the moment of receipt (§ 37 SGB II). */
    eingegangen: Instant
  }
  interface FastifyContextConfig {
    /** The page can be read while the database is down: whoever is signed in is then simply not known. */
    ohneDatenbank?: boolean
    /** Takes files, which come slowly over a bad line. */
    langsam?: boolean
    /** Posted to by others than our own pages: a sign-in provider's answer, another service. The route checks who it is. */
    vonAussen?: boolean
  }
}

const KOERPER_BYTES = 256 * 1024
const LESEZEIT_MS = 60_000
/** For routes that take files: 25 MB at 0.25 Mbit/s. */
const LESEZEIT_DATEIEN_MS = 15 * 60_000

/** Builds the web server of a process: the hooks every request goes through, then the routes of each module. */
export async function server(haus: Haus, module: readonly Modul[]): Promise<FastifyInstance> {
  const web = fastify({
    loggerInstance: haus.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: neueId,
    bodyLimit: KOERPER_BYTES,
    requestTimeout: LESEZEIT_DATEIEN_MS,
    trustProxy: haus.config.VERTRAUTER_PROXY ?? false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  const https = haus.config.basisUrl.startsWith('https://')
  let annehmend = true
  web.decorateRequest('sitzung', undefined)
  web.decorateRequest('abgelaufeneSitzung', undefined)
  web.decorateRequest('eingegangen')
  web.addHook('onRequest', async (_request, reply) => kopfzeilenSetzen(reply, https))
  web.addHook('onRequest', async (request) => rechtzeitig(request, LESEZEIT_MS))
  web.addHook('onResponse', async (request, reply) => aufzeichnen(request, reply.statusCode, reply.elapsedTime))
  web.addHook('preClose', async () => {
    annehmend = false
  })
  // Idle connections are cut at the end; one whose answer is still under way would else be kept open after it, for minutes.
  web.addHook('onSend', async (_request, reply) => void (annehmend || reply.header('connection', 'close')))
  packen(web)
  fehlerBehandeln(web, haus)
  await web.register(statisch)
  betriebsrouten(web, haus, () => annehmend)
  await web.register(cookie)
  await web.register(formbody, { bodyLimit: KOERPER_BYTES })
  await web.register(async (innen) => {
    nichtGefunden(innen, haus)
    innen.addHook('onRequest', async (request) => {
      // PostgreSQL has no text with a NUL in it; so nothing of ours is found under such an address.
      if (request.url.includes('%00')) throw new NotFound()
      const liest = ['GET', 'HEAD'].includes(request.method) || request.routeOptions.config.vonAussen === true
      if (!liest && !gleicheHerkunft(request)) {
        throw new Forbidden('Diese Anfrage kam nicht von einer Seite dieses Portals. Bitte öffnen Sie die Seite neu.')
      }
    })
    innen.addHook('preValidation', async (request) => {
      request.eingegangen = haus.uhr.jetzt()
      const { gueltig, abgelaufen } = await sitzungLaden(haus, request).catch((fehler: unknown): Gefunden => {
        if (request.routeOptions.config.ohneDatenbank === true) return {}
        throw fehler
      })
      request.sitzung = gueltig
      request.abgelaufeneSitzung = abgelaufen
    })
    sitzungsrouten(innen)
    if (haus.config.DEMO) musterrouten(innen, haus.uhr)
    for (const modul of module) modul.routes?.(innen, haus)
  })
  return web
}

/** One line and one measurement per request: the pattern of the route, never the address that was called. */
function aufzeichnen(request: FastifyRequest, status: number, ms: number): void {
  const route = request.routeOptions.url ?? 'unbekannt'
  anfrageDauer.observe({ methode: request.method, route, status: String(status) }, ms / 1000)
  if (route.startsWith('/betrieb/')) return
  request.log.info({ methode: request.method, route, status, ms: Math.round(ms) }, 'Anfrage')
}
