import type { FastifyReply, FastifyRequest } from 'fastify'

const grundsatz: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
}

/**
 * Sets the Content-Security-Policy, with what one page needs beyond it,
 * e.g. `{'form-action': [issuer]}` on the page whose form ends at the sign-in provider.
 */
export function cspSetzen(reply: FastifyReply, zusatz: Readonly<Record<string, readonly string[]>> = {}): void {
  const namen = [...new Set([...Object.keys(grundsatz), ...Object.keys(zusatz)])]
  const zeilen = namen.map((name) => {
    const basis = (grundsatz[name] ?? []).filter((quelle) => quelle !== "'none'" || zusatz[name] === undefined)
    return [name, ...basis, ...(zusatz[name] ?? [])].join(' ')
  })
  reply.header('content-security-policy', zeilen.join('; '))
}

/** The other headers of every answer. */
export function kopfzeilenSetzen(reply: FastifyReply, https: boolean): void {
  cspSetzen(reply)
  reply.header('x-content-type-options', 'nosniff')
  // Not "no-referrer": with it browsers send "Origin: null" on our own forms.
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('cross-origin-resource-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (https) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

function ursprung(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : new URL(text).host
  } catch {
    return undefined
  }
}

/**
 * True if the request comes from a page of ours. Browsers say so in Sec-Fetch-Site; older ones in Origin or Referer.
 * A request that says nothing at all is not from a form of ours.
 */
export function gleicheHerkunft(request: FastifyRequest): boolean {
  const seite = request.headers['sec-fetch-site']
  if (seite !== undefined) return seite === 'same-origin'
  const von = ursprung(request.headers.origin) ?? ursprung(request.headers.referer)
  return von !== undefined && von === request.host
}
