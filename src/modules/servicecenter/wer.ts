import type { FastifyRequest } from 'fastify'
import type { Haus } from '../../platform/haus.ts'
import { type Personal, personalVon, verlange } from '../organisation/index.ts'

/** Who works at the desk of a Service Center. @throws Forbidden without the right; which messages they see says the database */
export async function wer(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const personal = await personalVon(haus, request)
  verlange(personal, 'servicecenter.bearbeiten')
  return personal
}
