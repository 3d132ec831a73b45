import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Haus } from '../haus.ts'
import type { DeskRahmen } from '../html/index.ts'
import { eigenerPfad, seite, weiter } from './antworten.ts'
import { aufheben } from './aufheben.ts'
import { Conflict, Forbidden, NotFound, StufeNoetig, Umweg } from './fehler.ts'
import { DeskFehlerseite, Fehlerseite, type Fehlerart } from './fehlerseite.tsx'

/** Short number of a request that a person can read out; the log finds it. */
const vorgangsnummer = (id: string): string =>
  id
    .slice(-8)
    .toUpperCase()
    .replace(/^(.{4})/, '$1-')

/** Codes of a database that is away or just coming back: of the system, and of PostgreSQL (classes 08, 57P). */
const ohneDatenbank = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '08001',
  '08006',
  '57P01',
  '57P02',
  '57P03',
])

function fehlerart(fehler: unknown): { status: number; art: Fehlerart; text?: string } {
  if (fehler instanceof NotFound) return { status: 404, art: 'nicht-gefunden' }
  if (fehler instanceof Forbidden) return { status: 403, art: 'kein-recht', text: fehler.message }
  if (fehler instanceof Conflict) return { status: 409, art: 'konflikt', text: fehler.message }
  if (ohneDatenbank.has(code(fehler) ?? '')) return { status: 503, art: 'gestoert' }
  const status = fehler instanceof Error && 'statusCode' in fehler ? Number(fehler.statusCode) : 500
  if (status === 413) return { status, art: 'zu-gross' }
  if (status === 429) return { status, art: 'zu-viele' }
  if (status === 503) return { status, art: 'gestoert' }
  if (status >= 400 && status < 500) return { status, art: 'unlesbar' }
  return { status: 500, art: 'unser-fehler' }
}

type Antwort = (request: FastifyRequest, reply: FastifyReply, fehler: unknown) => Promise<FastifyReply>

/** Maps the three kinds of errors once: refusals to their pages, bugs to a page with a number; only bugs are logged as errors. */
export function fehlerBehandeln(web: FastifyInstance, haus: Haus): void {
  const antwort = fehlerantwort(haus)
  web.setErrorHandler(async (fehler, request, reply) => {
    if (!(fehler instanceof Umweg)) return antwort(request, reply, fehler)
    try {
      await aufheben(haus, request, fehler instanceof StufeNoetig ? request.sitzung : request.abgelaufeneSitzung)
    } catch (grund) {
      return antwort(request, reply, grund)
    }
    const { pfad } = fehler
    const ziel = request.method === 'GET' ? request.url : (request.url.split('?')[0] ?? '/')
    const ablauf = request.abgelaufeneSitzung === undefined ? '' : '&abgelaufen=1'
    const mitZiel = `${pfad}${pfad.includes('?') ? '&' : '?'}weiter=${encodeURIComponent(ziel)}${ablauf}`
    // An address too long to carry along must not keep anyone from signing in.
    return weiter(reply, eigenerPfad(mitZiel) ? mitZiel : pfad)
  })
}

/** An address that leads nowhere; belongs to the routes that know sessions, so that the page shows who is signed in. */
export function nichtGefunden(innen: FastifyInstance, haus: Haus): void {
  const antwort = fehlerantwort(haus)
  innen.setNotFoundHandler((request, reply) => antwort(request, reply, new NotFound()))
}

const fehlerantwort =
  (haus: Haus): Antwort =>
  async (request, reply, fehler) => {
    const { status, art, text } = fehlerart(fehler)
    if (status >= 500) {
      // Name, code and place only: a message or a query may hold personal data.
      const { name, stack } = fehler instanceof Error ? fehler : { name: 'Unbekannt', stack: '' }
      const stelle = (stack ?? '')
        .split('\n')
        .filter((zeile) => zeile.trimStart().startsWith('at '))
        .slice(0, 8)
      request.log.error({ fehler: name, code: code(fehler), stelle }, 'Fehler in einer Anfrage')
    }
    const rest = { art, text, nummer: vorgangsnummer(request.id) }
    const desk = await deskRahmen(haus, request)
    if (desk !== undefined) return seite(reply, <DeskFehlerseite rahmen={desk} {...rest} />, status)
    return seite(reply, <Fehlerseite rahmen={await haus.rahmen.portal(request)} {...rest} />, status)
  }

/** The frame of the desk for signed-in staff; everyone else gets the portal's, also when the desk itself is what failed. */
async function deskRahmen(haus: Haus, request: FastifyRequest): Promise<DeskRahmen | undefined> {
  if (request.sitzung?.art !== 'personal') return undefined
  try {
    return await haus.rahmen.desk(request)
  } catch {
    return undefined
  }
}

const code = (fehler: unknown): string | undefined =>
  fehler instanceof Error && 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : undefined
