import type { Vorbereitet } from './person.ts'
import type { Name } from './text/name.ts'
import { nahe, naehe } from './text/vergleich.ts'

/** Why two who look alike may well be two: shown beside the pair, and the reason for a cap. */
export type Warnung = 'zwillinge' | 'vater-und-sohn'

/** Bits a pair with a warning gets at most: p = 0.9, "wahrscheinlich", never "sehr wahrscheinlich". */
export const HOECHSTENS_MIT_WARNUNG = Math.log2(9)

const GENERATION = 15

const gleich = (a: Name | undefined, b: Name | undefined): boolean =>
  a !== undefined && b !== undefined && naehe(a, b) <= nahe.gefaltet

/**
 * Twins: family name and date of birth equal, given names clearly different. Father and son, mother and daughter of
 * one name: both names equal, the years at least 15 apart and day or month different (else the year is a typing mistake).
 * A number that only one person can have overrules both; a BG-Nummer is a household's.
 */
export function warnungZu(a: Vorbereitet, b: Vorbereitet): Warnung | undefined {
  if (a.jahr === 0 || b.jahr === 0 || !a.vor || !b.vor) return undefined
  const art = a.jahr === b.jahr ? zwillinge(a, b) : generation(a, b)
  return art === undefined || gemeinsameNummer(a, b) ? undefined : art
}

function zwillinge(a: Vorbereitet, b: Vorbereitet): Warnung | undefined {
  if (a.monat !== b.monat || a.tag !== b.tag || a.tag === 0 || !gleich(a.fam, b.fam)) return undefined
  return a.vor && b.vor && naehe(a.vor, b.vor) === nahe.anders ? 'zwillinge' : undefined
}

function generation(a: Vorbereitet, b: Vorbereitet): Warnung | undefined {
  if (Math.abs(a.jahr - b.jahr) < GENERATION || (a.monat === b.monat && a.tag === b.tag && a.tag !== 0))
    return undefined
  return gleich(a.vor, b.vor) && gleich(a.fam, b.fam) ? 'vater-und-sohn' : undefined
}

function gemeinsameNummer(a: Vorbereitet, b: Vorbereitet): boolean {
  if (a.kundennummer !== '' && a.kundennummer === b.kundennummer) return true
  return Object.entries(a.nummern).some(([art, wert]) => art !== 'bg' && b.nummern[art] === wert)
}
