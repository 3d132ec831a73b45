import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Haus } from '../../../platform/haus.ts'

/** A sign-in that was begun and has not yet come back. */
export interface Versuch {
  readonly state: string
  readonly nonce: string
  /** PKCE: proves at the end that it is the same browser (RFC 7636). */
  readonly pruefer: string
  /** Where to go afterwards; checked again before use. */
  readonly ziel: string
}

const KEKS = 'jc_anmeldung'
const PFAD = '/arbeitsplatz/anmelden'
const SEKUNDEN = 600
/** As many windows as may begin at the same time, each with its own sign-in. */
const HOECHSTENS = 4

const kurz = z.string().max(200)
const schema = z.array(z.strictObject({ state: kurz, nonce: kurz, pruefer: kurz, ziel: z.string().max(500) }))

/**
 * The attempts of this browser. They lie in a short-lived cookie: beginning a sign-in then costs no row that a stranger could
 * make a million of. It is not signed, because a signature would prove nothing: whoever can plant a cookie can
 * plant one that we signed for them. State, nonce and PKCE bind the answer to the browser that holds it.
 */
function lies(request: FastifyRequest): Versuch[] {
  try {
    const text = Buffer.from(request.cookies[KEKS] ?? '', 'base64url').toString()
    return schema.parse(JSON.parse(text)).slice(0, HOECHSTENS)
  } catch {
    return []
  }
}

export function merke(haus: Haus, request: FastifyRequest, reply: FastifyReply, versuch: Versuch): void {
  setze(haus, reply, [versuch, ...lies(request)].slice(0, HOECHSTENS))
}

/** Takes the attempt out that the provider's answer belongs to: each can come back once. */
export function nimm(haus: Haus, request: FastifyRequest, reply: FastifyReply, state: unknown): Versuch | undefined {
  const alle = lies(request)
  const versuch = alle.find((einer) => einer.state === state)
  const rest = alle.filter((einer) => einer !== versuch)
  if (versuch !== undefined) setze(haus, reply, rest)
  return versuch
}

function setze(haus: Haus, reply: FastifyReply, alle: readonly Versuch[]): void {
  reply.setCookie(KEKS, Buffer.from(JSON.stringify(alle)).toString('base64url'), {
    path: PFAD,
    maxAge: alle.length === 0 ? 0 : SEKUNDEN,
    httpOnly: true,
    sameSite: 'lax',
    secure: haus.config.basisUrl.startsWith('https://'),
  })
}
