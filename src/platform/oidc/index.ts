import * as oidc from 'openid-client'
import type { Haus } from '../haus.ts'

/** The provider can't be reached, is set up wrongly or not at all: never the fault of the one who signs in. */
export class AnbieterGestoert extends Error {
  override readonly name = 'AnbieterGestoert'
}

/** How a provider is set up: its address (unset: there is none), our name there, our secret. */
export interface Anbindung {
  readonly aussteller: string | undefined
  readonly clientId: string
  readonly geheimnis: string | undefined
}

const FRIST_S = 8
const STUNDE_MS = 3_600_000

/**
 * A way to one provider of OpenID Connect by its own description (Discovery), read again every hour and kept per configuration.
 * A failed try is not kept: the next sign-in asks again.
 * @param was what the log calls it
 * @returns what gives the provider, or throws AnbieterGestoert
 */
export function anbieterMit(
  was: string,
  anbindung: (config: Haus['config']) => Anbindung,
): (haus: Haus) => Promise<oidc.Configuration> {
  const bekannt = new WeakMap<Haus['config'], { bis: number; config: Promise<oidc.Configuration> }>()
  return async (haus) => {
    const jetzt = haus.uhr.jetzt().getTime()
    const da = bekannt.get(haus.config)
    if (da !== undefined && jetzt < da.bis) return da.config
    const config = entdecke(haus, was, anbindung(haus.config))
    bekannt.set(haus.config, { bis: jetzt + STUNDE_MS, config })
    try {
      return await config
    } catch (fehler) {
      bekannt.delete(haus.config)
      throw fehler
    }
  }
}

async function entdecke({ config, log }: Haus, was: string, anbindung: Anbindung): Promise<oidc.Configuration> {
  const { aussteller, clientId, geheimnis } = anbindung
  if (aussteller === undefined) throw new AnbieterGestoert('kein Aussteller')
  // http only in the demo and in tests, whose provider is on this machine; config.ts refuses it elsewhere.
  const execute = aussteller.startsWith('http:') && config.DEMO ? [oidc.allowInsecureRequests] : []
  try {
    // The secret goes in the header, which every provider must take (RFC 6749, 2.3.1).
    const nachweis = geheimnis === undefined ? oidc.None() : oidc.ClientSecretBasic(geheimnis)
    return await oidc.discovery(new URL(aussteller), clientId, {}, nachweis, { execute, timeout: FRIST_S })
  } catch (fehler) {
    log.warn({ fehler: fehlercode(fehler) }, `${was} antwortet nicht`)
    throw new AnbieterGestoert('Discovery', { cause: fehler })
  }
}

/** Code or name of an error for the log, without its message: that may hold what the person sent. */
export const fehlercode = (fehler: unknown): string => {
  if (!(fehler instanceof Error)) return 'unbekannt'
  return 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : fehler.name
}
