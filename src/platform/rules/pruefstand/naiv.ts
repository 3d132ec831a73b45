import { liesTest } from '../zellen/sfeel.ts'
import type { Positiv } from '../zellen/sfeel.ts'
import type { Eingabe, Entscheidungstabelle, Wert } from '../tabelle.ts'

/** Straight from the words of S-FEEL, row by row and without sets, axes or index: what the compiled table must equal. */
export function naiveTreffer(tabelle: Entscheidungstabelle, eingaben: Readonly<Record<string, unknown>>): string[] {
  return tabelle.zeilen
    .filter((z) => tabelle.eingaben.every((e, i) => passt(e, z.wenn[i] ?? '', eingaben[e.id])))
    .map((z) => z.id)
}

function passt(eingabe: Eingabe, zelle: string, wert: unknown): boolean {
  const test = liesTest(eingabe, zelle)
  if (typeof test === 'string') throw new Error(test)
  if (test.art === 'beliebig') return true
  if (wert === undefined || wert === null) return test.art === 'oder' && test.tests.some((t) => t.art === 'fehlt')
  if (!istVomTyp(eingabe, wert) || !istErlaubt(eingabe, wert)) return false
  const einer = test.tests.some((t) => erfuellt(t, wert))
  return test.art === 'oder' ? einer : !einer
}

/** Dates and texts of digits compare like their text. */
function erfuellt(t: Positiv, wert: Wert): boolean {
  if (t.art === 'fehlt') return false
  if (t.art === 'vergleich') return vergleiche[t.op](wert, t.wert)
  return (t.vonOffen ? wert > t.von : wert >= t.von) && (t.bisOffen ? wert < t.bis : wert <= t.bis)
}

const vergleiche: Record<Extract<Positiv, { art: 'vergleich' }>['op'], (a: Wert, b: Wert) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

function istVomTyp(eingabe: Eingabe, wert: unknown): wert is Wert {
  switch (eingabe.typ) {
    case 'text':
      return (
        typeof wert === 'string' &&
        (eingabe.ziffern === undefined || new RegExp(`^[0-9]{${eingabe.ziffern}}$`).test(wert))
      )
    case 'datum':
      return typeof wert === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(wert) && !wert.endsWith('02-30')
    case 'wahrheit':
      return typeof wert === 'boolean'
    case 'ganzzahl':
      return Number.isInteger(wert)
    default:
      return Number.isFinite(wert)
  }
}

function istErlaubt(eingabe: Eingabe, wert: Wert): boolean {
  if (eingabe.werte) return eingabe.werte.some((l) => l.wert === wert)
  return eingabe.bereich === undefined || passt(ohneBereich(eingabe), eingabe.bereich, wert)
}

function ohneBereich(eingabe: Eingabe): Eingabe {
  const { bereich: _, ...rest } = eingabe
  return rest
}
