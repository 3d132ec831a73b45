import { alsAnmeldestufe, ausKlasse } from '../../bundid/stufen.ts'
import { type Angabe, type Merkmal, merkmale, type Nachweis } from '../nachweis.ts'

/** Names of the claims, as a broker in front of BundID hands its attributes on; behind the prefix of the setting. */
const namen: Readonly<Record<Merkmal, string>> = {
  vorname: 'givenName',
  nachname: 'surname',
  titel: 'personalTitle',
  geburtsname: 'birthName',
  geburtsdatum: 'birthdate',
  geburtsort: 'placeOfBirth',
  geschlecht: 'gender',
  staat: 'nationality',
  strasse: 'postalAddress',
  plz: 'postalCode',
  ort: 'localityName',
  land: 'country',
  email: 'mail',
}

/** A level as a number, a class of BundID, or a word of TR-03107. */
const niveau = (wert: unknown): Angabe['stufe'] | undefined =>
  typeof wert === 'number' || typeof wert === 'string'
    ? (ausKlasse(String(wert)) ?? ausKlasse(`STORK-QAA-Level-${wert}`))
    : undefined

/**
 * What a checked ID token proves. `acr` is the level of the sign-in; without one it is the lowest. A datum has the level of its own
 * claim `…-verified-level`, never above that of the sign-in.
 */
export function ausAnspruechen(
  ansprueche: Readonly<Record<string, unknown>>,
  { aussteller, sub, vorsatz }: { aussteller: string; sub: string; vorsatz: string },
): Nachweis {
  const stufe = niveau(ansprueche['acr']) ?? 1
  const angaben: Nachweis['angaben'] = {}
  for (const merkmal of merkmale) {
    const name = `${vorsatz}${namen[merkmal]}`
    const wert = ansprueche[name]
    if (typeof wert !== 'string' || wert === '' || wert.length > 300) continue
    const eigene = niveau(ansprueche[`${name}-verified-level`]) ?? 1
    angaben[merkmal] = { wert: wert.normalize('NFC'), stufe: Math.min(eigene, stufe) as Angabe['stufe'] }
  }
  const mittel = ansprueche[`${vorsatz}assertionProvedBy`]
  return {
    art: 'oidc',
    kennung: `${aussteller}\0${sub}`,
    stufe: alsAnmeldestufe(stufe),
    mittel: typeof mittel === 'string' ? mittel.slice(0, 60) : '',
    angaben,
  }
}
