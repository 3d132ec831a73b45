import type { Config } from '../../../config.ts'
import type { Verbundart } from './nachweis.ts'

/** The name of a provider, as people know it. */
export const dienstname = (config: Config, art: Verbundart): string =>
  art === 'bundid' ? 'BundID' : config.VERBUND_NAME

/** Which providers are offered here. */
export const angeboten = (config: Config): readonly Verbundart[] => [
  ...(config.BUNDID_METADATEN === undefined ? [] : (['bundid'] as const)),
  ...(config.VERBUND_AUSSTELLER === undefined ? [] : (['oidc'] as const)),
]

/** Where signing in with a provider begins. */
export const anmeldepfad = (art: Verbundart): string => (art === 'bundid' ? '/anmelden/bundid' : '/anmelden/verbund')

/** The page of the account for all of it. */
export const KONTOPFAD = '/konto/nachweis'
export const PRUEFPFAD = '/konto/nachweis/pruefen'
export const STUFENPFAD = '/konto/nachweis/stufe'
export const NEUPFAD = '/registrieren/nachweis'
export const BESTAETIGENPFAD = '/registrieren/nachweis/bestaetigen'
