import type { FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { recht } from '../policy.ts'

/** Whoever steers the offices' settings in the Zentrale. @throws Forbidden without the right */
export async function steuerung(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.steuern)
  return wer
}
