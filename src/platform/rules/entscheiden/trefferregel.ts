import { schluessel } from '../zellen/schluessel.ts'
import type { Schluessel } from '../zellen/schluessel.ts'
import type { Ausgabe, Entscheidungstabelle, Trefferregel, Wert, Zeile } from '../tabelle.ts'

/** What a hit policy makes of the rows that fired, given in table order: the rows whose outputs count, and an aggregate. */
interface Auswahl {
  readonly zeilen: readonly number[]
  /** UNIQUE or ANY is broken: rows contradict each other. */
  readonly mehrdeutig?: true
  readonly wert?: Wert
}

type Waehle = (treffer: readonly number[]) => Auswahl

const erste: Waehle = (treffer) => ({ zeilen: treffer.slice(0, 1) })
const alle: Waehle = (treffer) => ({ zeilen: treffer })
const eindeutig: Waehle = (treffer) =>
  treffer.length > 1 ? { zeilen: treffer, mehrdeutig: true } : { zeilen: treffer }

/** Hit policies of DMN (8.2.10, 8.2.11). `treffer` is never empty. */
export function waehler(tabelle: Entscheidungstabelle): Waehle {
  const { zeilen } = tabelle
  const einig: Waehle = (treffer) =>
    treffer.every((z) => gleicheAusgaben(zeilen[z], zeilen[treffer[0] ?? 0]))
      ? erste(treffer)
      : { zeilen: treffer, mehrdeutig: true }
  const zahlen = (treffer: readonly number[]): number[] => treffer.map((z) => Number(zeilen[z]?.dann[0]))
  const waehlen: Record<Trefferregel, () => Waehle> = {
    UNIQUE: () => eindeutig,
    ANY: () => einig,
    FIRST: () => erste,
    PRIORITY: () => nachRang(tabelle, (sortiert) => sortiert.slice(0, 1)),
    'RULE ORDER': () => alle,
    'OUTPUT ORDER': () => nachRang(tabelle, (sortiert) => sortiert),
    COLLECT: () => alle,
    'COLLECT +': () => (treffer) => ({ zeilen: treffer, wert: zahlen(treffer).reduce((a, b) => a + b, 0) }),
    'COLLECT #': () => (treffer) => ({ zeilen: treffer, wert: treffer.length }),
    'COLLECT <': () => (treffer) => ({ zeilen: treffer, wert: kleinster(tabelle, treffer, 1) }),
    'COLLECT >': () => (treffer) => ({ zeilen: treffer, wert: kleinster(tabelle, treffer, -1) }),
  }
  return waehlen[tabelle.trefferregel]()
}

/** Same outputs, as ANY asks for. */
export const gleicheAusgaben = (a: Zeile | undefined, b: Zeile | undefined): boolean =>
  a !== undefined && b !== undefined && a.dann.length === b.dann.length && a.dann.every((wert, i) => wert === b.dann[i])

function nachRang(tabelle: Entscheidungstabelle, nimm: (sortiert: number[]) => number[]): Waehle {
  const rang = raenge(tabelle)
  return (treffer) => ({ zeilen: nimm(treffer.toSorted((a, b) => vergleicheRang(rang[a] ?? [], rang[b] ?? []))) })
}

/** For each row its places in the outputs' value lists, first output first; a smaller place is a higher priority. */
export function raenge(tabelle: Entscheidungstabelle): number[][] {
  const plaetze = tabelle.ausgaben.map((a) => new Map(a.werte?.map((l, i) => [l.wert, i])))
  return tabelle.zeilen.map((z) => z.dann.map((wert, i) => plaetze[i]?.get(wert) ?? 0))
}

/** Negative when `a` goes before `b`. */
export function vergleicheRang(a: readonly number[], b: readonly number[]): number {
  const stelle = a.findIndex((rang, i) => rang !== b[i])
  return stelle < 0 ? 0 : (a[stelle] ?? 0) - (b[stelle] ?? 0)
}

function kleinster(tabelle: Entscheidungstabelle, treffer: readonly number[], richtung: 1 | -1): Wert {
  const spalte: Ausgabe | undefined = tabelle.ausgaben[0]
  const werte = treffer.map((z) => tabelle.zeilen[z]?.dann[0]).filter((w) => w !== undefined)
  const key = (w: Wert): Schluessel => (spalte && schluessel(spalte, w)) ?? 0
  return werte.reduce((a, b) => (richtung * vergleicheKeys(key(b), key(a)) < 0 ? b : a))
}

const vergleicheKeys = (a: Schluessel, b: Schluessel): number => (a === b ? 0 : a < b ? -1 : 1)
