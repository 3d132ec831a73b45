import { oben, unten, vergleiche } from './menge.ts'
import type { Grenze, Intervall, Menge } from './menge.ts'
import { istDiskret } from './schluessel.ts'
import type { Art, Schluessel } from './schluessel.ts'

/** Closed range of atom numbers. */
export type Bereich = readonly [von: number, bis: number]

/**
 * A column cut at every value that some cell names. The pieces ("atoms": the values themselves and the stretches between
 * them) are numbered in order; no cell tells two values of one atom apart. The atom after the last means "missing".
 */
export interface Achse {
  readonly art: Art
  /** Number of atoms of present values, and the number of the atom "missing". */
  readonly fehlt: number
  /** Atom of a key; -1 for a value outside the column's domain. */
  atom(s: Schluessel): number
  /** The atoms that a set of values accepts, ascending and disjoint. */
  bereiche(m: Menge): Bereich[]
  /** Ends of an atom as an interval. */
  intervall(atom: number): Intervall
}

/** Cuts a column. `gebiet`: the values that can occur at all. */
export function baueAchse(art: Art, gebiet: readonly Intervall[], mengen: readonly Menge[]): Achse {
  const schnitte = schnittpunkte([...gebiet, ...mengen.flatMap((m) => m.intervalle)])
  const raenge = zaehleRaenge(art, schnitte, gebiet)
  const fehlt = raenge.vor[raenge.vor.length - 1] ?? 0
  const rangVon = (g: Grenze): number =>
    g.seite === 0 ? 2 * suche(schnitte, g.wert) + 1 + g.neben : g.seite < 0 ? 0 : 2 * schnitte.length
  return {
    art,
    fehlt,
    atom(s) {
      const i = suche(schnitte, s)
      const rang = schnitte[i] === s ? 2 * i + 1 : 2 * i
      const vor = raenge.vor[rang] ?? 0
      return raenge.vor[rang + 1] === vor ? -1 : vor
    },
    bereiche: (m) => bereicheAus(m, fehlt, raenge.vor, rangVon),
    intervall: (atom) => intervallVon(schnitte, raenge.rang[atom] ?? 0),
  }
}

function schnittpunkte(intervalle: readonly Intervall[]): Schluessel[] {
  const werte = new Set<Schluessel>()
  for (const { von, bis } of intervalle) {
    if (von.seite === 0) werte.add(von.wert)
    if (bis.seite === 0) werte.add(bis.wert)
  }
  return [...werte].sort((a, b) => (a < b ? -1 : 1))
}

/** First index whose value is not smaller. */
function suche(schnitte: readonly Schluessel[], s: Schluessel): number {
  let von = 0
  let bis = schnitte.length
  while (von < bis) {
    const mitte = (von + bis) >> 1
    if ((schnitte[mitte] ?? s) < s) von = mitte + 1
    else bis = mitte
  }
  return von
}

/** Rank 2i+1 is the i-th cut, rank 2i the stretch before it. `vor[r]`: atoms before rank r; `rang[a]`: rank of an atom. */
function zaehleRaenge(
  art: Art,
  schnitte: readonly Schluessel[],
  gebiet: readonly Intervall[],
): { vor: number[]; rang: number[] } {
  const vor = [0]
  const rang: number[] = []
  let stelle = 0
  for (let r = 0; r <= 2 * schnitte.length; r++) {
    const { von, bis } = intervallVon(schnitte, r)
    for (let g = gebiet[stelle]; g && vergleiche(g.bis, von) < 0; g = gebiet[stelle]) stelle++
    const g = gebiet[stelle]
    if (g && vergleiche(g.von, von) <= 0 && vergleiche(bis, g.bis) <= 0 && !istLeer(art, von, bis)) rang.push(r)
    vor.push(rang.length)
  }
  return { vor, rang }
}

function intervallVon(schnitte: readonly Schluessel[], rang: number): Intervall {
  const i = rang >> 1
  const wert = schnitte[i]
  if (rang % 2 === 1 && wert !== undefined) {
    const punkt: Grenze = { seite: 0, wert, neben: 0 }
    return { von: punkt, bis: punkt }
  }
  const davor = schnitte[i - 1]
  return {
    von: davor === undefined ? unten : { seite: 0, wert: davor, neben: 1 },
    bis: wert === undefined ? oben : { seite: 0, wert, neben: -1 },
  }
}

/** Stretches without any value: between discrete neighbours, and before the empty text. */
function istLeer(art: Art, von: Grenze, bis: Grenze): boolean {
  if (von.seite < 0) return bis.seite === 0 && bis.neben === -1 && bis.wert === ''
  if (!istDiskret(art) || bis.seite > 0 || von.neben === 0) return false
  return typeof von.wert === 'number' && typeof bis.wert === 'number' && bis.wert - von.wert <= 1
}

function bereicheAus(m: Menge, fehlt: number, vor: readonly number[], rangVon: (g: Grenze) => number): Bereich[] {
  const bereiche: Bereich[] = []
  for (const i of m.intervalle) {
    const von = vor[rangVon(i.von)] ?? 0
    const bis = (vor[rangVon(i.bis) + 1] ?? 0) - 1
    const letzter = bereiche.at(-1)
    if (von > bis) continue
    if (letzter && letzter[1] + 1 >= von) bereiche[bereiche.length - 1] = [letzter[0], bis]
    else bereiche.push([von, bis])
  }
  const letzter = bereiche.at(-1)
  if (!m.fehlt) return bereiche
  if (letzter?.[1] === fehlt - 1) return [...bereiche.slice(0, -1), [letzter[0], fehlt]]
  return [...bereiche, [fehlt, fehlt]]
}
