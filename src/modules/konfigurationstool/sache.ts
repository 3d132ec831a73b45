import type { FastifyRequest } from 'fastify'
import type { Sache } from '../../platform/fassung/index.ts'
import type { Haus } from '../../platform/haus.ts'
import { Forbidden } from '../../platform/http/index.ts'
import { konfigurationsart } from '../konfiguration/index.ts'
import { type Personal, personalVon, verlange } from '../organisation/index.ts'
import { recht } from './policy.ts'

/** The settings as something that an office writes itself. */
export const konfiguration: Sache = { art: konfigurationsart, name: 'Konfiguration', es: 'die Konfiguration' }

/** Whoever writes the office's settings. @throws Forbidden without the right, and at an agency, which has none of its own (PF-14) */
export async function schreiberin(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.schreiben)
  if (wer.dienststelle.art === 'AA') throw new Forbidden()
  return wer
}
