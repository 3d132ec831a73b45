import type { Bedingung } from '../../../platform/rules/index.ts'
import { type Geltung, istListe, type Liste } from './definition.ts'

/** Name of the group that `any(…)` runs over. */
export const PERSONEN = 'personen'

/** What the reader must know of a name: for whom it is answered, and whether it is true or false by itself. */
export interface Namensangabe {
  readonly je: Geltung
  readonly wahrheit: boolean
}

export type Namen = (name: string) => Namensangabe | undefined

/** An expression that cannot be read; the message names the place. */
class AusdruckFehler extends Error {
  override readonly name = 'AusdruckFehler'
}

const marke =
  /\s*(?:(==|!=|<=|>=|<|>|\(|\)|\[|\]|,)|'([^']*)'|(\d+(?:\.\d+)?)|([a-zA-Z][a-z0-9A-Z-]*(?:\.[a-z0-9-]+)*))/uy

type Marke = { op: string } | { text: string } | { zahl: number } | { wort: string }

function zerlege(ausdruck: string): Marke[] {
  const marken: Marke[] = []
  marke.lastIndex = 0
  const text = ausdruck.trimEnd()
  while (marke.lastIndex < text.length) {
    const stelle = marke.lastIndex
    const treffer = marke.exec(text)
    if (treffer === null) throw new AusdruckFehler(`„${text.slice(stelle)}“ ist nicht lesbar.`)
    const [, op, wert, zahl, wort] = treffer
    if (op !== undefined) marken.push({ op })
    else if (wert !== undefined) marken.push({ text: wert })
    else if (zahl !== undefined) marken.push({ zahl: Number(zahl) })
    else marken.push({ wort: wort ?? '' })
  }
  return marken
}

/**
 * Reads a condition as the catalogue of forms writes it, e.g. `A(person.betreuung) == 'ja' and not (x in ['a','b'])`, for
 * answers given `je`. An answer that is missing makes every comparison false, and `not` of it true.
 * @throws AusdruckFehler on unknown names and anything else
 */
export function liesAusdruck(ausdruck: string, je: Geltung, namen: Namen): Bedingung {
  const marken = zerlege(ausdruck)
  let stelle = 0
  const naechste = (): Marke | undefined => marken[stelle]
  const fehler = (): never => {
    throw new AusdruckFehler(`„${ausdruck}“ ist ab Stelle ${stelle + 1} nicht lesbar.`)
  }
  const nimmOp = (...ops: readonly string[]): string | undefined => {
    const m = naechste()
    if (m === undefined || !('op' in m) || !ops.includes(m.op)) return undefined
    stelle++
    return m.op
  }
  const nimmWort = (wort: string): boolean => {
    const m = naechste()
    if (m === undefined || !('wort' in m) || m.wort !== wort) return false
    stelle++
    return true
  }
  const verlangeOp = (op: string): void => {
    if (nimmOp(op) === undefined) fehler()
  }
  const verlangeName = (): string => {
    const m = marken[stelle++]
    return m !== undefined && 'wort' in m ? m.wort : fehler()
  }
  const verlangeWert = (): string | number => {
    const m = marken[stelle++]
    if (m !== undefined && 'text' in m) return m.text
    return m !== undefined && 'zahl' in m ? m.zahl : fehler()
  }

  const oder = (): Bedingung => {
    const teile = [und()]
    while (nimmWort('or')) teile.push(und())
    return teile.length === 1 ? (teile[0] as Bedingung) : { oder: teile }
  }
  const und = (): Bedingung => {
    const teile = [nicht()]
    while (nimmWort('and')) teile.push(nicht())
    return teile.length === 1 ? (teile[0] as Bedingung) : { und: teile }
  }
  const nicht = (): Bedingung => (nimmWort('not') ? { ausser: nicht() } : einfach())

  const klammer = <T>(innen: () => T): T => {
    verlangeOp('(')
    const wert = innen()
    verlangeOp(')')
    return wert
  }
  const einfach = (): Bedingung => {
    const m = naechste()
    if (m !== undefined && 'op' in m && m.op === '(') return klammer(oder)
    const wort = verlangeName()
    if (wort === 'any') return { irgendein: PERSONEN, gilt: klammer(oder) }
    if (wort === 'filled') return vorhanden(klammer(verlangeName))
    if (wort === 'contains') return klammer(enthaelt)
    if (wort === 'angefordert') return { feld: `angefordert(${klammer(verlangeName)})`, op: '=', wert: true }
    if (wort === 'A') {
      const name = klammer(verlangeName)
      bekannt(name)
      return vergleich(`A(${name})`, (b) => b)
    }
    const angabe = bekannt(wort)
    if (angabe.wahrheit) return { feld: wort, op: '=', wert: true }
    return vergleich(wort, imEintrag(angabe.je))
  }
  const bekannt = (name: string): Namensangabe => {
    const angabe = namen(name)
    if (angabe === undefined) throw new AusdruckFehler(`„${name}“ in „${ausdruck}“ gibt es nicht.`)
    return angabe
  }
  /** From outside a list, a condition on its entries holds when one of them fulfils it. */
  const imEintrag =
    (ziel: Geltung) =>
    (b: Bedingung): Bedingung =>
      istListe(ziel) && ziel !== je ? { irgendein: ziel satisfies Liste, gilt: b } : b

  const vorhanden = (name: string): Bedingung => imEintrag(bekannt(name).je)({ vorhanden: name })
  const enthaelt = (): Bedingung => {
    const name = verlangeName()
    verlangeOp(',')
    const wert = verlangeWert()
    return imEintrag(bekannt(name).je)({ feld: name, enthaelt: wert })
  }
  const vergleich = (feld: string, umhuelle: (b: Bedingung) => Bedingung): Bedingung => {
    if (nimmWort('in')) {
      verlangeOp('[')
      const werte = [verlangeWert()]
      while (nimmOp(',') !== undefined) werte.push(verlangeWert())
      verlangeOp(']')
      return umhuelle({ feld, in: werte })
    }
    const op = nimmOp('==', '!=', '<', '<=', '>', '>=')
    if (op === undefined) return fehler()
    return umhuelle({ feld, op: op === '==' ? '=' : (op as '!='), wert: verlangeWert() })
  }

  const bedingung = oder()
  return stelle === marken.length ? bedingung : fehler()
}
