import { ableitungen } from '../../../src/modules/antrag/formulare/abgeleitet.ts'
import { liesAusdruck } from '../../../src/modules/strecke/definition/ausdruck.ts'
import type { Frage } from '../../../src/modules/strecke/definition/definition.ts'
import { namenDer } from '../../../src/modules/strecke/lauf/uebersetzen.ts'
import type { Definition } from '../../../src/modules/strecke/index.ts'
import type { Bedingung as Regelbedingung } from '../../../src/platform/rules/index.ts'
import { flachname, PERSONEN } from './flach.ts'

/** A condition over flat names, in the few shapes both engines know. */
export type Bedingung =
  | { readonly art: 'und'; readonly teile: readonly Bedingung[] }
  | { readonly art: 'oder'; readonly teile: readonly Bedingung[] }
  | { readonly art: 'nicht'; readonly teil: Bedingung }
  | { readonly art: 'vergleich'; readonly name: string; readonly op: string; readonly wert: string | number | boolean }
  | { readonly art: 'enthaelt'; readonly name: string; readonly wert: string | number | boolean }
  | { readonly art: 'da'; readonly name: string }

/** The condition of a question for one person, with `any` spelled out. */
export function liesBedingung(
  definition: Definition,
  frage: Frage,
  person: number,
  je: ReadonlyMap<string, Frage['je']>,
): Bedingung {
  const { namen } = namenDer(definition, ableitungen)
  const flach = (b: Regelbedingung, p: number): Bedingung => {
    const name = (feld: string): string => {
      const innen = /^A\((.*)\)$/.exec(feld)?.[1]
      return flachname(innen ?? feld, innen === undefined ? (je.get(feld) === 'antrag' ? 0 : Math.max(1, p)) : 1)
    }
    if ('und' in b) return { art: 'und', teile: b.und.map((x) => flach(x, p)) }
    if ('oder' in b) return { art: 'oder', teile: b.oder.map((x) => flach(x, p)) }
    if ('nicht' in b) return { art: 'nicht', teil: flach(b.nicht, p) }
    if ('ausser' in b) return { art: 'nicht', teil: flach(b.ausser, p) }
    if ('irgendein' in b) {
      const personen = b.irgendein === 'personen' ? Array.from({ length: PERSONEN }, (_, i) => i + 1) : [p]
      return { art: 'oder', teile: personen.map((n) => flach(b.gilt, n)) }
    }
    if ('vorhanden' in b) return { art: 'da', name: name(b.vorhanden) }
    if ('in' in b)
      return { art: 'oder', teile: b.in.map((wert) => ({ art: 'vergleich', name: name(b.feld), op: '=', wert })) }
    if ('enthaelt' in b) return { art: 'enthaelt', name: name(b.feld), wert: b.enthaelt }
    if ('mit' in b) throw new Error('Conditions of questions compare with fixed values.')
    return { art: 'vergleich', name: name(b.feld), op: b.op, wert: b.wert }
  }
  return flach(
    liesAusdruck(frage.wenn ?? '', frage.je, (n) => namen.get(n)),
    person,
  )
}
