import type { FastifyRequest } from 'fastify'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { entwurfVon } from './entwurf.ts'
import { zugangVon } from './zugang.ts'

/**
 * Since when an application of the one who asks lies begun and unsent, and when it is deleted. A draft in which nothing was
 * typed yet is none. What was typed as a guest comes along, as on the pages of the application itself.
 */
export async function eigenerEntwurf(
  haus: Haus,
  request: FastifyRequest,
): Promise<{ gespeichert: Instant; endet: Instant } | undefined> {
  const zugang = await zugangVon(haus, request)
  const { besitzer } = zugang
  if (besitzer === undefined) return undefined
  const entwurf = await zugang.als((tx) => entwurfVon(tx, haus.krypto, besitzer))
  if (entwurf === undefined || Object.keys(entwurf.seiten).length === 0) return undefined
  return entwurf
}
