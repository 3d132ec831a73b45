import { liesLiteral, nimm, nimmWort } from './literal.ts'
import type { Lauf } from './literal.ts'
import type { Art } from './schluessel.ts'
import type { Typ, Wert } from '../tabelle.ts'
import { zerlege } from './zeichenfolge.ts'

/** One positive unary test of S-FEEL. */
export type Positiv =
  | { readonly art: 'vergleich'; readonly op: '=' | '!=' | '<' | '<=' | '>' | '>='; readonly wert: Wert }
  | {
      readonly art: 'intervall'
      readonly von: Wert
      readonly vonOffen: boolean
      readonly bis: Wert
      readonly bisOffen: boolean
    }
  | { readonly art: 'fehlt' }

/** A cell: anything, one of, or none of the positive tests. */
export type Test =
  | { readonly art: 'beliebig' }
  | { readonly art: 'oder'; readonly tests: readonly Positiv[] }
  | { readonly art: 'nicht'; readonly tests: readonly Positiv[] }

/** Reads a cell strictly for its column's type (DMN S-FEEL unary tests); a text instead of a test is the refusal in German. */
export function liesTest(art: Art, zelle: string): Test | string {
  if (zelle.trim() === '') return 'Die Zelle ist leer. Für „beliebig“ schreiben Sie bitte einen Strich (-).'
  const marken = zerlege(zelle)
  if (!marken) return `„${zelle}“ ist nicht lesbar. ${erwartet(art)}`
  const lauf: Lauf = { marken, stelle: 0 }
  const test = liesGanz(lauf, art)
  return test !== undefined && lauf.stelle === marken.length ? test : `„${zelle}“ ist nicht lesbar. ${erwartet(art)}`
}

function liesGanz(lauf: Lauf, art: Art): Test | undefined {
  if (lauf.marken.length === 1 && nimm(lauf, '-') !== undefined) return { art: 'beliebig' }
  if (nimmWort(lauf, 'not') === undefined) return mitTests('oder', liesListe(lauf, art))
  if (nimm(lauf, '(') === undefined) return undefined
  const tests = liesListe(lauf, art)
  return nimm(lauf, ')') === undefined ? undefined : mitTests('nicht', tests)
}

const mitTests = (art: 'oder' | 'nicht', tests: readonly Positiv[] | undefined): Test | undefined =>
  tests && { art, tests }

function liesListe(lauf: Lauf, art: Art): Positiv[] | undefined {
  const tests: Positiv[] = []
  do {
    const test = liesPositiv(lauf, art)
    if (!test) return undefined
    tests.push(test)
  } while (nimm(lauf, ',') !== undefined)
  return tests
}

function liesPositiv(lauf: Lauf, art: Art): Positiv | undefined {
  if (nimmWort(lauf, 'null') !== undefined) return { art: 'fehlt' }
  const anfang = nimm(lauf, '[', '(', ']')
  if (anfang !== undefined) return liesIntervall(lauf, art, anfang !== '[')
  const op = nimm(lauf, '<', '<=', '>', '>=', '=', '!=') ?? '='
  const wert = liesLiteral(lauf, art)
  return wert === undefined ? undefined : { art: 'vergleich', op: op as '=', wert }
}

function liesIntervall(lauf: Lauf, art: Art, vonOffen: boolean): Positiv | undefined {
  const von = liesLiteral(lauf, art)
  const punkte = nimm(lauf, '..')
  const bis = liesLiteral(lauf, art)
  const ende = nimm(lauf, ']', ')', '[')
  if (von === undefined || punkte === undefined || bis === undefined || ende === undefined) return undefined
  return { art: 'intervall', von, vonOffen, bis, bisOffen: ende !== ']' }
}

const beispiele: Record<Typ, string> = {
  text: 'Ein Text steht in Anführungszeichen, zum Beispiel "Antrag".',
  zahl: 'Erwartet wird eine Zahl mit Punkt, zum Beispiel >= 12.5.',
  ganzzahl: 'Erwartet wird eine ganze Zahl, zum Beispiel >= 18.',
  wahrheit: 'Erwartet wird true (ja) oder false (nein).',
  datum: 'Erwartet wird ein Datum, zum Beispiel date("2026-07-01").',
}

/** What the clerk can write instead, with an example. */
const erwartet = (art: Art): string =>
  art.ziffern === undefined
    ? beispiele[art.typ]
    : `Erwartet werden genau ${art.ziffern} Ziffern in Anführungszeichen, zum Beispiel "${'12345678'.slice(0, art.ziffern)}".`
