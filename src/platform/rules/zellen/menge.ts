import { istDiskret, schluessel } from './schluessel.ts'
import type { Art, Schluessel } from './schluessel.ts'
import type { Positiv, Test } from './sfeel.ts'
import type { Wert } from '../tabelle.ts'

/**
 * End of an interval as a point on the line: `seite` -1 is before everything, 1 after everything, else `wert` counts;
 * `neben` shifts it by less than any value: a lower end 1 and an upper end -1 leave out the value itself.
 */
export interface Grenze {
  readonly seite: -1 | 0 | 1
  readonly wert: Schluessel
  readonly neben: -1 | 0 | 1
}

export interface Intervall {
  readonly von: Grenze
  readonly bis: Grenze
}

/** The values a cell accepts: disjoint intervals in ascending order, and whether it accepts a missing value. */
export interface Menge {
  readonly intervalle: readonly Intervall[]
  readonly fehlt: boolean
}

export const unten: Grenze = { seite: -1, wert: 0, neben: 0 }
export const oben: Grenze = { seite: 1, wert: 0, neben: 0 }

/** What "-" accepts: every value and a missing one. */
export const alles: Menge = { intervalle: [{ von: unten, bis: oben }], fehlt: true }

/** Order of two ends of the same column. */
export function vergleiche(a: Grenze, b: Grenze): number {
  if (a.seite !== 0 || b.seite !== 0) return a.seite - b.seite
  if (a.wert === b.wert) return a.neben - b.neben
  return a.wert < b.wert ? -1 : 1
}

const bei = (wert: Schluessel, neben: -1 | 0 | 1 = 0): Grenze => ({ seite: 0, wert, neben })

/** On a discrete column every end becomes a value that belongs to the interval. */
const eingerastet = (g: Grenze): Grenze => (g.seite === 0 && typeof g.wert === 'number' ? bei(g.wert + g.neben) : g)

const beruehrt = (ende: Grenze, anfang: Grenze, diskret: boolean): boolean => {
  if (vergleiche(anfang, ende) <= 0) return true
  if (ende.seite !== 0 || anfang.seite !== 0) return false
  if (diskret && typeof ende.wert === 'number') return anfang.wert === ende.wert + 1
  return anfang.wert === ende.wert && anfang.neben - ende.neben === 1
}

/** Sorts, drops the empty and joins the touching intervals. */
export function normal(art: Art, roh: readonly Intervall[]): Intervall[] {
  const diskret = istDiskret(art)
  const teile = diskret ? roh.map((i) => ({ von: eingerastet(i.von), bis: eingerastet(i.bis) })) : roh
  const sortiert = teile.filter((i) => vergleiche(i.von, i.bis) <= 0).toSorted((a, b) => vergleiche(a.von, b.von))
  const fertig: Intervall[] = []
  for (const teil of sortiert) {
    const letztes = fertig.at(-1)
    if (!letztes || !beruehrt(letztes.bis, teil.von, diskret)) fertig.push(teil)
    else if (vergleiche(teil.bis, letztes.bis) > 0) fertig[fertig.length - 1] = { von: letztes.von, bis: teil.bis }
  }
  return fertig
}

const neben = (g: Grenze, schritt: -1 | 1): Grenze => ({ ...g, neben: (g.neben + schritt) as Grenze['neben'] })

/** All values outside the given normal intervals. */
export function komplement(art: Art, intervalle: readonly Intervall[]): Intervall[] {
  const luecken: Intervall[] = []
  let von = unten
  for (const i of intervalle) {
    if (i.von.seite === 0) luecken.push({ von, bis: neben(i.von, -1) })
    if (i.bis.seite === 1) return normal(art, luecken)
    von = neben(i.bis, 1)
  }
  return normal(art, [...luecken, { von, bis: oben }])
}

/** What both accept. */
export function schnitt(art: Art, a: Menge, b: Menge): Menge {
  const paare = a.intervalle.flatMap((x) =>
    b.intervalle.map((y) => ({
      von: vergleiche(x.von, y.von) >= 0 ? x.von : y.von,
      bis: vergleiche(x.bis, y.bis) <= 0 ? x.bis : y.bis,
    })),
  )
  return { intervalle: normal(art, paare), fehlt: a.fehlt && b.fehlt }
}

/** The values a test accepts. `not(…)` never accepts a missing value, unless it is about `null` only by leaving it out. */
export function menge(art: Art, test: Test): Menge {
  if (test.art === 'beliebig') return alles
  const positiv = normal(
    art,
    test.tests.flatMap((t) => intervalleAus(art, t)),
  )
  if (test.art === 'nicht') return { intervalle: komplement(art, positiv), fehlt: false }
  return { intervalle: positiv, fehlt: test.tests.some((t) => t.art === 'fehlt') }
}

function intervalleAus(art: Art, t: Positiv): Intervall[] {
  if (t.art === 'fehlt') return []
  if (t.art === 'intervall') {
    return [{ von: bei(key(art, t.von), t.vonOffen ? 1 : 0), bis: bei(key(art, t.bis), t.bisOffen ? -1 : 0) }]
  }
  return vergleich[t.op](key(art, t.wert), art)
}

const vergleich: Record<Extract<Positiv, { art: 'vergleich' }>['op'], (s: Schluessel, art: Art) => Intervall[]> = {
  '=': (s) => [{ von: bei(s), bis: bei(s) }],
  '!=': (s, art) => komplement(art, [{ von: bei(s), bis: bei(s) }]),
  '<': (s) => [{ von: unten, bis: bei(s, -1) }],
  '<=': (s) => [{ von: unten, bis: bei(s) }],
  '>': (s) => [{ von: bei(s, 1), bis: oben }],
  '>=': (s) => [{ von: bei(s), bis: oben }],
}

/** Literals were typed when they were read, so a value without key is a bug. */
function key(art: Art, wert: Wert): Schluessel {
  const s = schluessel(art, wert)
  if (s === undefined) throw new TypeError(`value is not of type ${art.typ}`)
  return s
}

/** The set of exactly these keys. */
export const punkte = (art: Art, werte: readonly Schluessel[]): Intervall[] =>
  normal(
    art,
    werte.map((w) => ({ von: bei(w), bis: bei(w) })),
  )
