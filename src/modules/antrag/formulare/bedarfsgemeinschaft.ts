import { type Ablesung, personenort } from '../../strecke/index.ts'
import { gegangen, wasGeschah } from './haushaltswechsel.ts'

const verwandte: ReadonlySet<unknown> = new Set([
  'kind',
  'stiefkind',
  'elternteil',
  'stiefelternteil',
  'geschwister',
  'grosselternteil',
  'enkel',
  'onkel-tante',
  'sonstige-verwandte',
  'schwiegereltern-schwager',
])
const kinder: ReadonlySet<unknown> = new Set(['kind', 'stiefkind', 'pflegekind'])

const angabe = (ablesung: Ablesung, person: number, id: string): unknown =>
  ablesung.lies(`haushalt.person.${id}`, personenort(person))

const beziehung = (ablesung: Ablesung, person: number): unknown => angabe(ablesung, person, 'beziehung')

const alter = (ablesung: Ablesung, person: number): number | undefined => {
  const wert = ablesung.abgeleitet('abgeleitet.alter', personenort(person))
  return typeof wert === 'number' ? wert : undefined
}

const irgendwer = (ablesung: Ablesung, passt: (person: number) => boolean): boolean =>
  Array.from({ length: ablesung.personen - 1 }, (_, i) => i + 2).some(passt)

/** Related or related by marriage to who applies (§ 9 (5) SGB II). */
export const istVerwandt = (ablesung: Ablesung, person: number): boolean => verwandte.has(beziehung(ablesung, person))

/** Spouse, civil partner, or a partner who stands for the other; not who lives apart in the same flat (§ 7 (3) no. 3). */
export function istPartner(ablesung: Ablesung, person: number): boolean {
  const zu = beziehung(ablesung, person)
  if (zu === 'ehe-lebenspartner') return angabe(ablesung, person, 'getrennt-in-wohnung') !== 'ja'
  if (zu === 'partner') return true
  return (zu === 'mitbewohner' || zu === 'sonstige') && angabe(ablesung, person, 'lebenspartner-moeglich') === 'ja'
}

/**
 * Belongs to the Bedarfsgemeinschaft as far as the forms ask (§ 7 (3), (3a) SGB II): who applies, their partner, unmarried
 * children under 25, and for an unmarried applicant under 25 without an own child the parents and their children.
 */
export function inBedarfsgemeinschaft(ablesung: Ablesung, person: number): boolean {
  if (person === 1) return true
  if (wasGeschah(ablesung, person).some((was) => gegangen.has(was))) return false
  const zu = beziehung(ablesung, person)
  if (istPartner(ablesung, person)) return true
  if (kinder.has(zu)) return istLedigesKind(ablesung, person)
  if (!mitEltern(ablesung)) return false
  if (zu === 'elternteil' || zu === 'stiefelternteil') return true
  const lebtMitEltern = irgendwer(ablesung, (p) => beziehung(ablesung, p) === 'elternteil')
  return zu === 'geschwister' && lebtMitEltern && istLedigesKind(ablesung, person)
}

/** Under 25, unmarried, without an own child here. Under 15 nobody is asked whether they are married. */
const istLedigesKind = (ablesung: Ablesung, person: number): boolean =>
  (alter(ablesung, person) ?? 0) < 25 &&
  angabe(ablesung, person, 'unverheiratet') !== 'nein' &&
  angabe(ablesung, person, 'eigenes-kind') !== 'ja'

/** Unmarried, under 25, no own child and no partner here: then the parents lead the Bedarfsgemeinschaft. */
function mitEltern(ablesung: Ablesung): boolean {
  const jung = (alter(ablesung, 1) ?? 99) < 25
  const familienstand = ablesung.lies('hauptantrag.person.familienstand', personenort(1))
  const ledig = familienstand === 'ledig' || familienstand === undefined
  const eigene = irgendwer(ablesung, (p) => kinder.has(beziehung(ablesung, p)) || istPartner(ablesung, p))
  return jung && ledig && !eigene
}
