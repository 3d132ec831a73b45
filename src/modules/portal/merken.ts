import type { FastifyReply } from 'fastify'
import type { Haus } from '../../platform/haus.ts'

const EIN_JAHR = 365 * 24 * 3600

/** Remembers a choice of look or language in the browser; nothing of it is stored on our side. */
export function merken(haus: Haus, reply: FastifyReply, name: 'jc_sprache' | 'jc_thema', wert: string): void {
  reply.setCookie(name, wert, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: haus.config.basisUrl.startsWith('https://'),
    maxAge: EIN_JAHR,
  })
}
