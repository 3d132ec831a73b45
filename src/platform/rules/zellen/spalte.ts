import { alles, menge, punkte, schnitt } from './menge.ts'
import type { Intervall, Menge } from './menge.ts'
import { schluessel } from './schluessel.ts'
import { liesTest } from './sfeel.ts'
import type { Eingabe } from '../tabelle.ts'

/** A cell that was read: the values it accepts. Only "-" is `beliebig`, that is, also true for values of a wrong type. */
export interface Zelle {
  readonly menge: Menge
  readonly beliebig: boolean
}

/** Reads a cell; a text is the refusal in German. */
export function liesZelle(eingabe: Eingabe, text: string): Zelle | string {
  const test = liesTest(eingabe, text)
  if (typeof test === 'string') return test
  return { menge: menge(eingabe, test), beliebig: test.art === 'beliebig' }
}

type Leser = (text: string) => Zelle | string

const leser = new WeakMap<Eingabe, Leser>()
/** Cells that a column remembers; one table has 5,000 rows at most. */
const MERKEN = 20_000

/** `liesZelle` that reads equal cells once, also for the next proof of the same columns: an edit changes one row of 2,000. */
export function zellenleser(eingabe: Eingabe): Leser {
  const da = leser.get(eingabe)
  if (da !== undefined) return da
  const gelesen = new Map<string, Zelle | string>()
  const neu: Leser = (text) => {
    const bekannt = gelesen.get(text)
    if (bekannt !== undefined) return bekannt
    if (gelesen.size >= MERKEN) gelesen.clear()
    const zelle = liesZelle(eingabe, text)
    gelesen.set(text, zelle)
    return zelle
  }
  leser.set(eingabe, neu)
  return neu
}

/** The values that can occur in a column: its closed list, its range, its digits, or everything. */
export function gebiet(eingabe: Eingabe): readonly Intervall[] {
  if (eingabe.werte) {
    const keys = eingabe.werte.map((l) => schluessel(eingabe, l.wert))
    return punkte(
      eingabe,
      keys.filter((k) => k !== undefined),
    )
  }
  const zelle = liesZelle(eingabe, eingabe.bereich ?? '-')
  const bereich = typeof zelle === 'string' ? alles : zelle.menge
  return schnitt(eingabe, bereich, { intervalle: natuerlich(eingabe), fehlt: false }).intervalle
}

/** Bounds that the type itself has. */
function natuerlich(eingabe: Eingabe): readonly Intervall[] {
  if (eingabe.typ === 'wahrheit') return punkte(eingabe, [0, 1])
  if (eingabe.ziffern !== undefined) return spanne(10 ** eingabe.ziffern - 1)
  return eingabe.typ === 'datum' ? spanne(tageImKalender) : alles.intervalle
}

const spanne = (letzter: number): Intervall[] => [
  { von: { seite: 0, wert: 0, neben: 0 }, bis: { seite: 0, wert: letzter, neben: 0 } },
]

/** Number of 9999-12-31, counted from 0000-01-01. */
const tageImKalender = 3_652_424
