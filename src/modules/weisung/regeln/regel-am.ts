import type { Tag } from '../../../platform/clock/index.ts'
import { geltungen, gilt, type Geltung } from './geltung.ts'
import type { Regelinhalte } from './inhalte.ts'
import type { Regel } from './schema.ts'

export interface GeltendeRegel extends Geltung {
  regel: Regel
  wert: Geltung['fassung']['wert']
}

/**
 * The rule's value on a legal day by the rule's own validity, also after its directive has ended (WE-02). Undefined
 * before its start and after its end.
 * @throws Error for a key no content knows: a misspelt key must not look like "no rule"
 */
export function regelAm(inhalte: Regelinhalte, schluessel: string, tag: Tag): GeltendeRegel | undefined {
  const regel = inhalte.regeln.find((eintrag) => eintrag.schluessel === schluessel)
  if (!regel) throw new Error(`Die Regel ${schluessel} gibt es nicht.`)
  const geltung = geltungen(regel, inhalte.versionen).find((eine) => gilt(eine, tag))
  return geltung && { ...geltung, regel, wert: geltung.fassung.wert }
}
