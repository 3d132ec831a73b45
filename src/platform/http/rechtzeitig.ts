import type { FastifyRequest } from 'fastify'

/**
 * Cuts the line of a request whose content has not come in so many milliseconds: who sends a byte a second holds a place that others
 * need. Routes that take files have the time of the server's own limit.
 */
export function rechtzeitig({ raw, headers, routeOptions }: FastifyRequest, lesezeitMs: number): void {
  const ohneInhalt = headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
  if (ohneInhalt || routeOptions.config.langsam === true) return
  const wecker = setTimeout(() => raw.complete || raw.destroy(), lesezeitMs)
  wecker.unref()
  raw.once('close', () => clearTimeout(wecker))
}
