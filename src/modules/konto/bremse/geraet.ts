import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'

const KEKS = 'jc_geraet'
// Every way to sign in comes back to another page.
const PFAD = '/'
const HALBES_JAHR = 180 * 24 * 3600

const siegel = (haus: Haus, email: string, nummer: string): Buffer =>
  haus.krypto.suchhash('konto.geraet', `${nummer}\0${email.toLowerCase()}`)

/**
 * The number of this browser if someone signed in here to this address before. Its attempts are counted apart, so that
 * strangers in the same network, however many, never lock the owner out. Nothing about it is stored on our side.
 */
export function geraetVon(haus: Haus, request: FastifyRequest, email: string): string | undefined {
  const [nummer, rest] = (request.cookies[KEKS] ?? '').split('.')
  if (nummer === undefined || rest === undefined) return undefined
  const gezeigt = Buffer.from(rest, 'base64url')
  const richtig = siegel(haus, email, nummer)
  return gezeigt.length === richtig.length && timingSafeEqual(gezeigt, richtig) ? nummer : undefined
}

/** Remembers in the browser that its owner proved the address or signed in. */
export function geraetMerken(haus: Haus, request: FastifyRequest, reply: FastifyReply, email: string): void {
  const nummer = geraetVon(haus, request, email) ?? randomBytes(16).toString('base64url')
  reply.setCookie(KEKS, `${nummer}.${siegel(haus, email, nummer).toString('base64url')}`, {
    path: PFAD,
    httpOnly: true,
    sameSite: 'lax',
    secure: haus.config.basisUrl.startsWith('https://'),
    maxAge: HALBES_JAHR,
  })
}
