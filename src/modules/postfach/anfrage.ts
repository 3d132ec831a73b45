import type { FastifyRequest } from 'fastify'
import { NotFound } from '../../platform/http/index.ts'
import { istId } from '../../platform/ids.ts'
import { referenzAus } from '../../platform/referenz.ts'

/** A request about one draft or one conversation. */
export type Mit = FastifyRequest<{
  Params: Readonly<Record<string, string>>
  Querystring: Readonly<Record<string, unknown>>
}>

/** The id in the address. @throws NotFound if it cannot be one */
export function idIn({ params }: Mit): string {
  const { id } = params
  if (!istId(id)) throw new NotFound()
  return id
}

/** False for what is fetched ahead by a browser, or by a program, before anyone asked to see it. */
export const vonMensch = ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  method !== 'HEAD' && !/prefetch|prerender/i.test(`${String(headers['sec-purpose'])} ${String(headers['purpose'])}`)

/** The number of a conversation in the address. @throws NotFound if it cannot be one */
export function referenzIn({ params }: Mit): string {
  const referenz = referenzAus(params['referenz'] ?? '')
  if (referenz === undefined) throw new NotFound()
  return referenz
}
