import { alsLiteral } from '../zellen/literal.ts'
import type { Eingabe, Entscheidungstabelle, Trefferregel, Wert } from '../tabelle.ts'
import type { Zufall } from './zufall.ts'

/** One column of each kind, each with the few values that tests and inputs are drawn from. */
export const spalten: readonly { eingabe: Eingabe; werte: readonly Wert[] }[] = [
  {
    eingabe: {
      id: 'art',
      name: 'Art',
      imSatz: 'die Art',
      typ: 'text',
      werte: ['a', 'b', 'c', 'd'].map((wert) => ({ wert })),
    },
    werte: ['a', 'b', 'c', 'd'],
  },
  { eingabe: { id: 'name', name: 'Name', typ: 'text' }, werte: ['', 'A', 'AA', 'Kaya', 'L', 'Özlem', 'ß'] },
  { eingabe: { id: 'plz', name: 'PLZ', typ: 'text', ziffern: 2 }, werte: ['00', '01', '12', '13', '98', '99'] },
  {
    eingabe: { id: 'alter', name: 'Alter', typ: 'ganzzahl', bereich: '[0..150]' },
    werte: [0, 1, 17, 18, 19, 149, 150],
  },
  { eingabe: { id: 'betrag', name: 'Betrag', typ: 'zahl' }, werte: [-2.5, -1, 0, 0.5, 1, 1000] },
  { eingabe: { id: 'eilig', name: 'Eilig', typ: 'wahrheit' }, werte: [true, false] },
  {
    eingabe: { id: 'tag', name: 'Tag', typ: 'datum' },
    werte: ['0000-01-01', '2024-02-28', '2024-02-29', '2024-03-01', '9999-12-31'],
  },
]

/** Values of a wrong type or outside the column, which only "-" accepts. */
const fremde: readonly unknown[] = [
  'zz',
  7.25,
  -1,
  200,
  true,
  'true',
  '2024-02-30',
  '1',
  Number.NaN,
  Infinity,
  {},
  [],
  ['a'],
  12n,
]

function zelle(z: Zufall, eingabe: Eingabe, werte: readonly Wert[]): string {
  const l = (): string => alsLiteral(eingabe, z.aus(werte))
  const positiv = (): string =>
    [
      l,
      () => `${z.aus(['<', '<=', '>', '>=', '=', '!='])} ${l()}`,
      () => `${z.aus(['[', '(', ']'])}${l()}..${l()}${z.aus([']', ')', '['])}`,
      () => 'null',
    ][[0, 0, 1, 1, 2, 2, 3][z.bis(7)] ?? 0]?.() ?? l()
  const liste = (): string => Array.from({ length: 1 + z.bis(3) }, positiv).join(', ')
  return [() => '-', () => '-', liste, liste, liste, () => `not(${liste()})`][z.bis(6)]?.() ?? '-'
}

/** A random table of `breite` columns and `hoehe` rows. */
export function wuerfleTabelle(
  z: Zufall,
  breite: number,
  hoehe: number,
  trefferregel: Trefferregel,
): Entscheidungstabelle {
  const gewaehlt = spalten.toSorted(() => z.bis(3) - 1).slice(0, breite)
  return {
    name: 'Zufall',
    trefferregel,
    eingaben: gewaehlt.map((s) => s.eingabe),
    ausgaben: [{ id: 'ziel', name: 'Ziel', typ: 'ganzzahl', werte: [3, 1, 2, 0].map((wert) => ({ wert })) }],
    zeilen: Array.from({ length: hoehe }, (_, i) => ({
      id: `R-${i + 1}`,
      wenn: gewaehlt.map((s) => zelle(z, s.eingabe, s.werte)),
      dann: [z.bis(4)],
    })),
  }
}

/** Random inputs, some missing, some wrong. */
export const wuerfleEingaben = (z: Zufall, tabelle: Entscheidungstabelle): Record<string, unknown> =>
  Object.fromEntries(
    tabelle.eingaben.map((e) => {
      const werte = spalten.find((s) => s.eingabe.id === e.id)?.werte ?? []
      return [e.id, [z.aus(werte), z.aus(werte), z.aus(werte), undefined, z.aus(fremde)][z.bis(5)]]
    }),
  )
