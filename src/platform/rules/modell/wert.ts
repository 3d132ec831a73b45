/** A date of FEEL, apart from a text that looks like one. */
export interface Datum {
  readonly datum: string
}

/**
 * Thrown while a value is worked out, where FEEL has an answer and this engine has none: the case is refused, never guessed at.
 * The message is German.
 */
export class Jenseits extends Error {}

/** A value of S-FEEL in a model; contexts and lists come from inputs and from tables with several outputs or hits. */
export type FeelWert =
  | string
  | number
  | boolean
  | null
  | Datum
  | readonly FeelWert[]
  | { readonly [teil: string]: FeelWert }

export const istDatum = (wert: FeelWert): wert is Datum =>
  typeof wert === 'object' && wert !== null && 'datum' in wert && typeof wert['datum'] === 'string'

export const istListe = (wert: FeelWert): wert is readonly FeelWert[] => Array.isArray(wert)

type Kontext = { readonly [teil: string]: FeelWert }

/** Neither a scalar nor a list: parts by name. */
export const istKontext = (wert: FeelWert): wert is Kontext =>
  typeof wert === 'object' && wert !== null && !istListe(wert) && !istDatum(wert)

/** What a comparison needs: same kind, ordered. Undefined when the kinds differ or have no order (DMN 10.3.2.5, null). */
function ordnung(a: FeelWert, b: FeelWert): number | undefined {
  const [x, y] = [istDatum(a) ? a.datum : a, istDatum(b) ? b.datum : b]
  if (istDatum(a) !== istDatum(b)) return undefined
  if (typeof x === 'number' && typeof y === 'number') return x - y
  if (typeof x === 'string' && typeof y === 'string') return x === y ? 0 : x < y ? -1 : 1
  return undefined
}

/** Values of unlike kinds have no equality (null); lists and contexts are equal when all their parts are. */
function gleich(a: FeelWert, b: FeelWert): boolean | null {
  if (a === null || b === null) return a === b
  if (istListe(a) && istListe(b))
    return a.length === b.length && a.every((teil, i) => gleich(teil, b[i] ?? null) === true)
  if (istKontext(a) && istKontext(b)) return gleicherKontext(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return a === b
  const vergleich = ordnung(a, b)
  return vergleich === undefined ? null : vergleich === 0
}

function gleicherKontext(a: Kontext, b: Kontext): boolean {
  const namen = Object.keys(a)
  return (
    namen.length === Object.keys(b).length &&
    namen.every((n) => Object.hasOwn(b, n) && gleich(a[n] ?? null, b[n] ?? null) === true)
  )
}

const umgekehrt = (wahr: boolean | null): boolean | null => (wahr === null ? null : !wahr)

const nachOrdnung =
  (passt: (o: number) => boolean) =>
  (a: FeelWert, b: FeelWert): boolean | null => {
    const o = ordnung(a, b)
    return o === undefined ? null : passt(o)
  }

/** Comparisons; null where FEEL knows no answer. */
export const vergleiche: Readonly<Record<string, (a: FeelWert, b: FeelWert) => boolean | null>> = {
  '=': gleich,
  '!=': (a, b) => umgekehrt(gleich(a, b)),
  '<': nachOrdnung((o) => o < 0),
  '<=': nachOrdnung((o) => o <= 0),
  '>': nachOrdnung((o) => o > 0),
  '>=': nachOrdnung((o) => o >= 0),
}

const zahlen =
  (rechne: (a: number, b: number) => number) =>
  (a: FeelWert, b: FeelWert): FeelWert => {
    if (istDatum(a) || istDatum(b))
      throw new Jenseits('Das Modell rechnet mit einem Datum. Ein Datum kann nur verglichen werden.')
    if (typeof a !== 'number' || typeof b !== 'number') return null
    const ergebnis = rechne(a, b)
    return Number.isFinite(ergebnis) ? ergebnis : null
  }

const summe = zahlen((a, b) => a + b)

/** Arithmetic; null for anything but numbers, for a division by zero and beyond the numbers. Texts can be joined by +. */
export const rechnungen: Readonly<Record<string, (a: FeelWert, b: FeelWert) => FeelWert>> = {
  '+': (a, b) => (typeof a === 'string' && typeof b === 'string' ? a + b : summe(a, b)),
  '-': zahlen((a, b) => a - b),
  '*': zahlen((a, b) => a * b),
  '/': zahlen((a, b) => a / b),
  '**': zahlen((a, b) => a ** b),
}

/** Three-valued logic: what is neither true nor false counts as unknown. */
export const logik = {
  and: (a: FeelWert, b: FeelWert): FeelWert =>
    a === false || b === false ? false : a === true && b === true ? true : null,
  or: (a: FeelWert, b: FeelWert): FeelWert =>
    a === true || b === true ? true : a === false && b === false ? false : null,
  not: (a: FeelWert): FeelWert => (typeof a === 'boolean' ? !a : null),
}
