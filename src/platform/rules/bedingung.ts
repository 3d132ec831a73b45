import { schluessel } from './zellen/schluessel.ts'
import type { Art, Schluessel } from './zellen/schluessel.ts'
import type { Typ, Wert } from './tabelle.ts'

/** Result of a condition; `offen`: a value it needs is missing or of a wrong type. */
type Wahrheit = boolean | 'offen'

/** Type of a field that conditions read: a scalar, or a list of scalars (several choices). */
export interface Feld {
  readonly typ: Typ
  readonly liste?: boolean
}

type Vergleichsart = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A condition as plain JSON. */
export type Bedingung =
  | { readonly und: readonly Bedingung[] }
  | { readonly oder: readonly Bedingung[] }
  /** The opposite; open stays open. */
  | { readonly nicht: Bedingung }
  /** True unless the inner condition is known to be true: "unless …", also while it is open. Never open itself. */
  | { readonly ausser: Bedingung }
  | { readonly feld: string; readonly op: Vergleichsart; readonly wert: Wert }
  /** Two fields of one type; open while one of them is missing. */
  | { readonly feld: string; readonly op: Vergleichsart; readonly mit: string }
  | { readonly feld: string; readonly in: readonly Wert[] }
  /** The list holds this value. */
  | { readonly feld: string; readonly enthaelt: Wert }
  /** Is there a value of the right type? Never open itself. */
  | { readonly vorhanden: string }
  /** Some entry of a repeated group fulfils it; none of no entries. */
  | { readonly irgendein: string; readonly gilt: Bedingung }

/** Where a condition reads its values. */
export interface Quelle {
  lies(feld: string): unknown
  /** The entries of a repeated group, each with its own values. */
  eintraege?(gruppe: string): readonly Quelle[]
}

type Pruefung = (quelle: Quelle) => Wahrheit

/** A condition that names an unknown field or a value of another type. */
class BedingungFehler extends Error {
  override readonly name = 'BedingungFehler'
}

/**
 * Compiles a condition over typed fields into a closure (three-valued after Kleene: an open part decides only what no
 * answer could change). Who needs yes or no asks for `=== true`. Throws BedingungFehler on unknown fields, ill-typed
 * values, lists compared as scalars and the reverse.
 */
export function uebersetzeBedingung(b: Bedingung, felder: ReadonlyMap<string, Feld>): Pruefung {
  if ('und' in b) return alle(b.und.map((x) => uebersetzeBedingung(x, felder)))
  if ('oder' in b) return eine(b.oder.map((x) => uebersetzeBedingung(x, felder)))
  if ('nicht' in b) return verneint(uebersetzeBedingung(b.nicht, felder))
  if ('ausser' in b) {
    const innen = uebersetzeBedingung(b.ausser, felder)
    return (q) => innen(q) !== true
  }
  if ('vorhanden' in b) return vorhanden(b.vorhanden, felder)
  if ('irgendein' in b) {
    const innen = uebersetzeBedingung(b.gilt, felder)
    return (q) => irgendeins(q.eintraege?.(b.irgendein) ?? [], innen)
  }
  if ('mit' in b) return vergleichMit(b, felder)
  if ('in' in b) return ausWerten(b.feld, b.in, felder)
  return 'enthaelt' in b ? enthaelt(b.feld, b.enthaelt, felder) : vergleich(b, felder)
}

const verneint =
  (p: Pruefung): Pruefung =>
  (q) => {
    const w = p(q)
    return w === 'offen' ? w : !w
  }

const eine =
  (teile: readonly Pruefung[]): Pruefung =>
  (q) =>
    irgendeins(teile, (teil) => teil(q))

const alle = (teile: readonly Pruefung[]): Pruefung => verneint(eine(teile.map(verneint)))

function irgendeins<T>(teile: readonly T[], pruefe: (teil: T) => Wahrheit): Wahrheit {
  let ergebnis: Wahrheit = false
  for (const teil of teile) {
    const w = pruefe(teil)
    if (w === true) return true
    if (w === 'offen') ergebnis = 'offen'
  }
  return ergebnis
}

function vorhanden(name: string, felder: ReadonlyMap<string, Feld>): Pruefung {
  const feld = felder.get(name)
  if (!feld) throw new BedingungFehler(`Das Feld „${name}“ gibt es nicht.`)
  if (feld.liste) return (q) => (listeAus(feld, q.lies(name))?.length ?? 0) > 0
  return (q) => schluessel(feld, q.lies(name)) !== undefined
}

function vergleich(b: Extract<Bedingung, { op: string; wert: Wert }>, felder: ReadonlyMap<string, Feld>): Pruefung {
  const feld = skalar(b.feld, felder)
  const soll = sollwert(b.feld, feld, b.wert)
  const passt = vergleiche[b.op]
  return (q) => {
    const ist = schluessel(feld, q.lies(b.feld))
    return ist === undefined ? 'offen' : passt(ist, soll)
  }
}

function vergleichMit(b: Extract<Bedingung, { mit: string }>, felder: ReadonlyMap<string, Feld>): Pruefung {
  const [feld, andere] = [skalar(b.feld, felder), skalar(b.mit, felder)]
  if (feld.typ !== andere.typ) throw new BedingungFehler(`„${b.feld}“ und „${b.mit}“ lassen sich nicht vergleichen.`)
  const passt = vergleiche[b.op]
  return (q) => {
    const [ist, soll] = [schluessel(feld, q.lies(b.feld)), schluessel(andere, q.lies(b.mit))]
    return ist === undefined || soll === undefined ? 'offen' : passt(ist, soll)
  }
}

const vergleiche: Record<Vergleichsart, (a: Schluessel, b: Schluessel) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

function ausWerten(name: string, werte: readonly Wert[], felder: ReadonlyMap<string, Feld>): Pruefung {
  const feld = skalar(name, felder)
  const soll = new Set(werte.map((w) => sollwert(name, feld, w)))
  return (q) => {
    const ist = schluessel(feld, q.lies(name))
    return ist === undefined ? 'offen' : soll.has(ist)
  }
}

function enthaelt(name: string, wert: Wert, felder: ReadonlyMap<string, Feld>): Pruefung {
  const feld = felder.get(name)
  if (!feld?.liste) throw new BedingungFehler(`Das Feld „${name}“ ist keine Liste.`)
  const soll = sollwert(name, feld, wert)
  return (q) => listeAus(feld, q.lies(name))?.includes(soll) ?? 'offen'
}

/** Keys of a list; undefined when it is missing or one of its values is of a wrong type. */
function listeAus(art: Art, werte: unknown): Schluessel[] | undefined {
  if (!Array.isArray(werte)) return undefined
  const keys = werte.map((w: unknown) => schluessel(art, w))
  return keys.every((k) => k !== undefined) ? keys : undefined
}

function skalar(name: string, felder: ReadonlyMap<string, Feld>): Feld {
  const feld = felder.get(name)
  if (!feld) throw new BedingungFehler(`Das Feld „${name}“ gibt es nicht.`)
  if (feld.liste) throw new BedingungFehler(`Das Feld „${name}“ ist eine Liste. Möglich ist nur „enthält“.`)
  return feld
}

function sollwert(name: string, feld: Feld, wert: Wert): Schluessel {
  const key = schluessel(feld, wert)
  if (key === undefined) throw new BedingungFehler(`Der Wert „${wert}“ passt nicht zum Feld „${name}“ (${feld.typ}).`)
  return key
}
