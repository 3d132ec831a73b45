import type { FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { recht } from '../policy.ts'

/** Who writes for the office. @throws Forbidden without the right */
export async function schreibende(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.schreiben)
  return wer
}
