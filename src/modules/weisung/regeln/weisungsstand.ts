import type { Tag } from '../../../platform/clock/index.ts'

/** What the register knows of a directive's validity. `bis` is the last day, null is open. */
export interface Weisungsgeltung {
  nummer: string
  titel: string
  ab: Tag
  bis: Tag | null
  /** First day on which another directive has repealed it. */
  aufgehobenAb: Tag | null
}

export type Weisungsstand = 'noch-nicht' | 'in-kraft' | 'abgelaufen' | 'aufgehoben'

/** The directive itself on a day; what becomes of its rules is another question (WE-02). */
export function weisungsstand(weisung: Weisungsgeltung, tag: Tag): Weisungsstand {
  if (tag < weisung.ab) return 'noch-nicht'
  if (weisung.aufgehobenAb !== null && tag >= weisung.aufgehobenAb) return 'aufgehoben'
  return weisung.bis !== null && tag > weisung.bis ? 'abgelaufen' : 'in-kraft'
}
