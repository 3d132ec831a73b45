import type { Transaction } from '../../../platform/database/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'

/** A place of a PLZ. ags is '' where it lies in no German Kreis. */
export interface Ort {
  readonly ort: string
  readonly ags: string
  readonly kreis: string
  readonly land: string
}

/** The places of a PLZ, for checking a place name (a mismatch is a hint, never a refusal). Empty: no place has this PLZ. */
export async function ortZuPlz(tx: Transaction, plz: string): Promise<Ort[]> {
  return tx
    .selectFrom('organisation.plz')
    .select(['ort', 'ags', 'kreis', 'land'])
    .where('plz', '=', plz)
    .orderBy('ort')
    .execute()
}

/** Search form of a place name: that of DIN 91379, with "St." in front written out. */
export const ortsform = (ort: string): string => suchform(ort).replace(/^ST /, 'SANKT ')

/**
 * True if the name as typed can mean this place: the same in search form, also without or with the part of town
 * ("Kiel", "Kiel-Gaarden") and with further words cut short ("Frankfurt a. M." for "Frankfurt am Main").
 */
export function ortPasst(getippt: string, ort: string): boolean {
  const a = ortsform(getippt).split(' ').filter(Boolean)
  const b = ortsform(ort).split(' ').filter(Boolean)
  const [kurz, lang] = a.length <= b.length ? [a, b] : [b, a]
  if (kurz.length === 0) return false
  const vorn = kurz.every((wort, i) => wort === lang[i] || (i > 0 && abgekuerzt(wort, lang[i] ?? '')))
  return vorn || kurz.every((wort, i) => wort === lang[lang.length - kurz.length + i])
}

const abgekuerzt = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
