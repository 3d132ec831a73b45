import { anbieterMit } from '../../../../platform/oidc/index.ts'

/** The provider at which customers sign in, of the settings VERBUND_…. */
export const anbieter = anbieterMit('Der Anbieter der Kundinnen und Kunden', (config) => ({
  aussteller: config.VERBUND_AUSSTELLER,
  clientId: config.VERBUND_CLIENT_ID,
  geheimnis: config.VERBUND_CLIENT_SECRET,
}))
