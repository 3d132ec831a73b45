import { anbieterMit } from '../../../platform/oidc/index.ts'

/** The provider at which staff sign in, of the settings OIDC_…. */
export const anbieter = anbieterMit('Der Anmeldedienst', (config) => ({
  aussteller: config.OIDC_AUSSTELLER,
  clientId: config.OIDC_CLIENT_ID,
  geheimnis: config.OIDC_CLIENT_SECRET,
}))
