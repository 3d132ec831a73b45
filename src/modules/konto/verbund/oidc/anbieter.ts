import * as oidc from 'openid-client'
import type { Config } from '../../../../config.ts'
import type { Haus } from '../../../../platform/haus.ts'

/** The provider can't be reached or is set up wrongly: never the fault of the one who signs in. */
export class AnbieterGestoert extends Error {
  override readonly name = 'AnbieterGestoert'
}

const FRIST_S = 8
const STUNDE_MS = 3_600_000
const bekannt = new WeakMap<Config, { bis: number; config: Promise<oidc.Configuration> }>()

/**
 * The provider of the setting VERBUND_AUSSTELLER, by its own description (OpenID Connect Discovery), read again every hour. A
 * failed try is not kept.
 * @throws AnbieterGestoert
 */
export async function anbieter(haus: Haus): Promise<oidc.Configuration> {
  const jetzt = haus.uhr.jetzt().getTime()
  const da = bekannt.get(haus.config)
  if (da !== undefined && jetzt < da.bis) return da.config
  const config = entdecke(haus)
  bekannt.set(haus.config, { bis: jetzt + STUNDE_MS, config })
  try {
    return await config
  } catch (fehler) {
    bekannt.delete(haus.config)
    throw fehler
  }
}

async function entdecke({ config, log }: Haus): Promise<oidc.Configuration> {
  const { VERBUND_AUSSTELLER: aussteller, VERBUND_CLIENT_ID: id, VERBUND_CLIENT_SECRET: geheimnis } = config
  if (aussteller === undefined) throw new AnbieterGestoert('VERBUND_AUSSTELLER fehlt')
  // http only in the demo and in tests; config.ts refuses it elsewhere.
  const execute = aussteller.startsWith('http:') && config.DEMO ? [oidc.allowInsecureRequests] : []
  try {
    const nachweis = geheimnis === undefined ? oidc.None() : oidc.ClientSecretBasic(geheimnis)
    return await oidc.discovery(new URL(aussteller), id, {}, nachweis, { execute, timeout: FRIST_S })
  } catch (fehler) {
    log.warn({ fehler: fehlername(fehler) }, 'Der Anbieter der Kundinnen und Kunden antwortet nicht')
    throw new AnbieterGestoert('Discovery', { cause: fehler })
  }
}

/** Code or name of an error, without its message: that may hold what the person sent. */
export const fehlername = (fehler: unknown): string => {
  if (!(fehler instanceof Error)) return 'unbekannt'
  return 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : fehler.name
}
