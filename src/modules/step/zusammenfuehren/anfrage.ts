import type { FastifyRequest } from 'fastify'
import type { Eingabe, Feldfehler } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'

/** What the addresses of merges carry. */
export interface Mit {
  Params: { id: string; mit: string }
  Querystring: Record<string, unknown>
}

/** What was typed and what is wrong with it. */
export interface Entwurf {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}

export const leer: Entwurf = { eingabe: {}, fehler: [] }

/** Staff who may merge. @throws Forbidden */
export async function wemErlaubt(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, 'step.zusammenfuehren')
  return wer
}

/** An id out of an address. @throws NotFound */
export function kennung(text: string): string {
  if (!istId(text)) throw new NotFound()
  return text
}
