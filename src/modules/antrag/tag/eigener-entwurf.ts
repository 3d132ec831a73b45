import type { FastifyRequest } from 'fastify'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { istLeer } from './entwurf.ts'
import { zugangVon } from './zugang.ts'

/**
 * Since when an application of the one who asks lies begun and unsent, and when it is deleted. A draft in which nothing was
 * typed yet is none. What was typed as a guest comes along, as on the pages of the application itself.
 */
export async function eigenerEntwurf(
  haus: Haus,
  request: FastifyRequest,
): Promise<{ gespeichert: Instant; endet: Instant } | undefined> {
  const { entwurf } = await zugangVon(haus, request)
  return entwurf === undefined || istLeer(entwurf) ? undefined : entwurf
}
