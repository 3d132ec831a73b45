import { xmlText } from '../../../platform/saml/index.ts'
import type { Anmeldestufe } from '../kunde/stufen.ts'
import { AKDB, angefragt } from './merkmale.ts'

const UI = `${AKDB}/classic-ui/v1`

/** Means that BundID may offer, by the level that they reach. */
const mittel: readonly { name: string; stufe: Anmeldestufe }[] = [
  { name: 'Benutzername', stufe: 1 },
  { name: 'eID', stufe: 4 },
  { name: 'eIDAS', stufe: 4 },
  { name: 'Elster', stufe: 3 },
]

/** What the person reads over there before coming back. */
export interface Anzeige {
  readonly organisation: string
  /** OnlineServiceId, given to each service by the federal ministry ('BMI-…'). */
  readonly dienstId: string | undefined
  readonly sprache: string
  /** Where "back" leads over there. */
  readonly zurueck: string
}

/** BundID's extension of the AuthnRequest: means, attributes, what is shown. */
export function erweiterung(stufe: Anmeldestufe, anzeige: Anzeige): string {
  const element = (name: string, inhalt: string | undefined): string =>
    inhalt === undefined ? '' : `<classic-ui:${name}>${xmlText(inhalt)}</classic-ui:${name}>`
  return [
    `<akdb:AuthenticationRequest xmlns:akdb="${AKDB}" Version="2" EnableStatusDetail="true">`,
    '<akdb:AuthnMethods>',
    ...mittel.map(
      ({ name, stufe: reicht }) => `<akdb:${name}><akdb:Enabled>${reicht >= stufe}</akdb:Enabled></akdb:${name}>`,
    ),
    '</akdb:AuthnMethods><akdb:RequestedAttributes>',
    ...angefragt.map(({ name, pflicht }) => `<akdb:RequestedAttribute Name="${name}" RequiredAttribute="${pflicht}"/>`),
    '</akdb:RequestedAttributes><akdb:DisplayInformation>',
    `<classic-ui:Version xmlns:classic-ui="${UI}">`,
    element('OrganizationDisplayName', anzeige.organisation),
    element('OnlineServiceId', anzeige.dienstId),
    element('Lang', anzeige.sprache),
    element('BackURL', anzeige.zurueck),
    '</classic-ui:Version></akdb:DisplayInformation></akdb:AuthenticationRequest>',
  ].join('')
}
