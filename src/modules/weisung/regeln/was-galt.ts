import type { Tag } from '../../../platform/clock/index.ts'
import { ankuendigungen, geltungen, gilt, type Geltung } from './geltung.ts'
import type { Regelinhalte } from './inhalte.ts'
import type { Fortfuehrung, Regel, Regelfassung } from './schema.ts'
import { weisungsstand, type Weisungsgeltung, type Weisungsstand } from './weisungsstand.ts'

/**
 * in-kraft: rule and directive valid · weitergefuehrt: the directive has ended, the operator decided that the rule goes on ·
 * entscheidung-fehlt: the directive has ended, at most a proposal says that the rule goes on; it does, and someone must decide ·
 * vor-der-weisung: valid before the directive that tells of it · noch-nicht · beendet: the rule's own end has passed.
 */
export type Regelstand =
  | 'in-kraft'
  | 'weitergefuehrt'
  | 'entscheidung-fehlt'
  | 'vor-der-weisung'
  | 'noch-nicht'
  | 'beendet'

export interface Regelauskunft {
  regel: Regel
  stand: Regelstand
  /** The Fassung that is meant: the valid one, else the last that was, else the first that will be; null: only announced. */
  geltung: Geltung | null
  /** State of the governing directive on that day; null when it is not in the register. */
  weisung: Weisungsstand | null
  fortfuehrung: Fortfuehrung | null
  angekuendigt: { fassung: Regelfassung; ab: Tag | null }[]
}

export interface Weisungsauskunft {
  weisung: Weisungsgeltung
  stand: Weisungsstand
  /** For an ended one: how many of its rules go on by decision, and how many without. */
  weitergefuehrt: number
  ohneEntscheidung: number
  fortfuehrung: Fortfuehrung | null
}

export interface Tagesauskunft {
  tag: Tag
  weisungen: Weisungsauskunft[]
  regeln: Regelauskunft[]
}

/** What applied on a day (WE-01, WE-02): every directive and every rule with its own state. */
export function wasGalt(inhalte: Regelinhalte, weisungen: readonly Weisungsgeltung[], tag: Tag): Tagesauskunft {
  const regeln = inhalte.regeln.map((regel) => regelauskunft(inhalte, weisungen, regel, tag))
  return {
    tag,
    regeln,
    weisungen: weisungen.map((weisung) => {
      const eigene = regeln.filter(({ geltung }) => geltung?.fassung.quellen[0]?.weisung === weisung.nummer)
      return {
        weisung,
        stand: weisungsstand(weisung, tag),
        weitergefuehrt: eigene.filter(({ stand }) => stand === 'weitergefuehrt').length,
        ohneEntscheidung: eigene.filter(({ stand }) => stand === 'entscheidung-fehlt').length,
        fortfuehrung: inhalte.fortfuehrungen.find((f) => f.weisung === weisung.nummer && f.seit <= tag) ?? null,
      }
    }),
  }
}

function regelauskunft(
  inhalte: Regelinhalte,
  weisungen: readonly Weisungsgeltung[],
  regel: Regel,
  tag: Tag,
): Regelauskunft {
  const alle = geltungen(regel, inhalte.versionen)
  const geltend = alle.find((eine) => gilt(eine, tag))
  const geltung = geltend ?? alle.findLast(({ bis }) => bis !== null && bis < tag) ?? alle[0] ?? null
  const massgeblich = weisungen.find(({ nummer }) => nummer === geltung?.fassung.quellen[0]?.weisung)
  const weisung = massgeblich ? weisungsstand(massgeblich, tag) : null
  const fortfuehrung = inhalte.fortfuehrungen.find((f) => f.weisung === geltung?.fassung.fortfuehrung) ?? null
  const stand = geltend ? standDerGeltenden(weisung, fortfuehrung, tag) : standDerAnderen(geltung, tag)
  return { regel, stand, geltung, weisung, fortfuehrung, angekuendigt: ankuendigungen(regel, inhalte.versionen) }
}

function standDerGeltenden(weisung: Weisungsstand | null, fortfuehrung: Fortfuehrung | null, tag: Tag): Regelstand {
  if (weisung === 'noch-nicht') return 'vor-der-weisung'
  if (weisung === 'in-kraft' || weisung === null) return 'in-kraft'
  return fortfuehrung?.entscheidung && fortfuehrung.seit <= tag ? 'weitergefuehrt' : 'entscheidung-fehlt'
}

function standDerAnderen(geltung: Geltung | null, tag: Tag): Regelstand {
  if (geltung === null) return 'noch-nicht'
  return geltung.ab !== null && tag < geltung.ab ? 'noch-nicht' : 'beendet'
}
