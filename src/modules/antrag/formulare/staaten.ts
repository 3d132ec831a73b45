import { type Ablesung, personenort } from '../../strecke/index.ts'

/** EU, EEA and Switzerland besides Germany: free movement (FreizügG/EU), ISO 3166-1. */
const freizuegig: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH'.split(' '),
)

function staaten(ablesung: Ablesung, person: number): string[] {
  const antwort = ablesung.lies('hauptantrag.person.staatsangehoerigkeit', personenort(person))
  const liste = Array.isArray(antwort) ? (antwort as readonly unknown[]) : [antwort]
  return liste.filter((s): s is string => typeof s === 'string' && s !== '').map((s) => s.toUpperCase())
}

/** A citizen of the EU, the EEA or Switzerland who is not German as well. */
export function istEuBuerger(ablesung: Ablesung, person: number): boolean {
  const alle = staaten(ablesung, person)
  return !alle.includes('DE') && alle.some((s) => freizuegig.has(s))
}

/** Any other citizenship or none, and neither German nor of a state with free movement. */
export function istDrittstaat(ablesung: Ablesung, person: number): boolean {
  const alle = staaten(ablesung, person)
  return alle.length > 0 && !alle.includes('DE') && !alle.some((s) => freizuegig.has(s))
}
