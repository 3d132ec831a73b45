import type { Eingabe, Entscheidungstabelle } from '../../../../platform/rules/index.ts'
import { spalten, zielspalte } from '../spalten.ts'
import type { Entwurf, Regel } from './entwurf.ts'

/** A Postkorb as a rulebook names it. */
export interface Ziel {
  readonly kennung: string
  readonly name: string
  readonly offen: boolean
}

type Kopf = Pick<Entwurf, 'name' | 'sonstZiel' | 'sonstNotiz'>

/** The columns that any row looks at, in the order of the frame; "Vorgang" at least. */
export function benutzteSpalten(regeln: readonly Pick<Regel, 'wenn'>[]): readonly Eingabe[] {
  const benutzt = new Set(regeln.flatMap(({ wenn }) => Object.keys(wenn)))
  return spalten.filter(({ id }, stelle) => stelle === 0 || benutzt.has(id))
}

/** The decision table of a draft: what is proved, tried and, once handed in, frozen as a version. */
export function alsTabelle(
  kopf: Kopf,
  regeln: readonly Pick<Regel, 'nr' | 'wenn' | 'ziel' | 'notiz'>[],
  ziele: readonly Ziel[],
): Entscheidungstabelle {
  const eingaben = benutzteSpalten(regeln)
  const werte = ziele.map(({ kennung, name }) => ({ wert: kennung, name }))
  return {
    name: kopf.name,
    trefferregel: 'UNIQUE',
    eingaben,
    ausgaben: [{ ...zielspalte, ...(werte.length > 0 && { werte }) }],
    zeilen: regeln.map(({ nr, wenn, ziel, notiz }) => ({
      id: nr,
      wenn: eingaben.map(({ id }) => wenn[id] ?? '-'),
      dann: [ziel],
      ...(notiz !== '' && { notiz }),
    })),
    ...(kopf.sonstZiel !== null && {
      sonst: { dann: [kopf.sonstZiel], ...(kopf.sonstNotiz !== '' && { notiz: kopf.sonstNotiz }) },
    }),
  }
}

/** Rows and catch-all of a decision table, as a draft keeps them. Cells with "-" are left out. */
export function ausTabelle(tabelle: Entscheidungstabelle): Kopf & { readonly regeln: Omit<Regel, 'id'>[] } {
  return {
    name: tabelle.name,
    sonstZiel: tabelle.sonst === undefined ? null : String(tabelle.sonst.dann[0]),
    sonstNotiz: tabelle.sonst?.notiz ?? '',
    regeln: tabelle.zeilen.map(({ id, wenn, dann, notiz }, stelle) => ({
      nr: id,
      stelle,
      wenn: Object.fromEntries(tabelle.eingaben.map((e, i) => [e.id, wenn[i] ?? '-']).filter(([, z]) => z !== '-')),
      ziel: String(dann[0]),
      notiz: notiz ?? '',
    })),
  }
}
