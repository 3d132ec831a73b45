import type { Anmeldestufe } from '../kunde/stufen.ts'
import type { Angabe } from '../verbund/nachweis.ts'

/** BundID's levels as it names them in AuthnContextClassRef, and per attribute in akdb:TrustLevel (TR-03107-1). */
const niveaus: Readonly<Record<string, Angabe['stufe']>> = { UNTERGEORDNET: 1, NORMAL: 2, SUBSTANTIELL: 3, HOCH: 4 }

export const alsKlasse = (stufe: Anmeldestufe): string => `STORK-QAA-Level-${stufe}`

/** The level of a class or a trust level; undefined for anything else (a password's class, say). */
export function ausKlasse(text: string): Angabe['stufe'] | undefined {
  const [, ziffer] = /^STORK-QAA-Level-([1-4])$/.exec(text) ?? []
  return ziffer === undefined ? niveaus[text] : (Number(ziffer) as Angabe['stufe'])
}

/** Sessions know 1, 3 and 4: "normal" counts as the lowest. */
export const alsAnmeldestufe = (stufe: Angabe['stufe']): Anmeldestufe => (stufe >= 3 ? (stufe as Anmeldestufe) : 1)
