import { readFileSync } from 'node:fs'
import type { Config } from '../../config.ts'

const eigeneMaschine = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** How a connection is protected: certificates are always checked, older versions of TLS are not spoken. */
export const tlsEinstellung = (config: Pick<Config, 'MAIL_CA'>) => ({
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2' as const,
  ...(config.MAIL_CA !== undefined && { ca: readFileSync(config.MAIL_CA) }),
})

/**
 * Whether mail leaves this machine, so that it must not go out without TLS. A relay on the same machine may be plain, unless the
 * address says `?requireTLS=true`.
 */
export function brauchtTls(smtpUrl: string): boolean {
  const { hostname, searchParams } = new URL(smtpUrl)
  return !eigeneMaschine.has(hostname) || searchParams.get('requireTLS') === 'true'
}
