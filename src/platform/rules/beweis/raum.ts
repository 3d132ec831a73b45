import { baueAchse } from '../zellen/achse.ts'
import type { Achse, Bereich } from '../zellen/achse.ts'
import { normal, oben, unten } from '../zellen/menge.ts'
import type { Menge } from '../zellen/menge.ts'
import { gebiet, zellenleser } from '../zellen/spalte.ts'
import type { Entscheidungstabelle, Wert } from '../tabelle.ts'
import { vertreter } from './vertreter.ts'
import { mengeInWorten } from '../worte.ts'

/** Part of the space of all inputs: for each column the atoms it spans. */
export type Kasten = readonly (readonly Bereich[])[]

/** All inputs a table can meet, and the box of each row in it. */
export interface Raum {
  readonly tabelle: Entscheidungstabelle
  readonly achsen: readonly Achse[]
  readonly kaesten: readonly Kasten[]
}

/** Cuts the columns of a table whose cells can be read. */
export function baueRaum(tabelle: Entscheidungstabelle): Raum {
  const spalten = tabelle.eingaben.map((eingabe, i) => {
    const lies = zellenleser(eingabe)
    const mengen = tabelle.zeilen.map((z): Menge => {
      const zelle = lies(z.wenn[i] ?? '-')
      return typeof zelle === 'string' ? { intervalle: [], fehlt: false } : zelle.menge
    })
    // Equal cells are one and the same set: of 2,000 rows few are worked out.
    const achse = baueAchse(eingabe, gebiet(eingabe), [...new Set(mengen)])
    const bereiche = new Map([...new Set(mengen)].map((m) => [m, achse.bereiche(m)] as const))
    return { achse, bereiche: mengen.map((m) => bereiche.get(m) ?? []) }
  })
  return {
    tabelle,
    achsen: spalten.map((s) => s.achse),
    kaesten: tabelle.zeilen.map((_, zeile) => spalten.map((s) => s.bereiche[zeile] ?? [])),
  }
}

/** The whole space; missing values belong to it only if asked. */
export const ganzerRaum = (raum: Raum, mitFehlenden: boolean): Kasten =>
  raum.achsen.map((a): Bereich[] => {
    const letztes = mitFehlenden ? a.fehlt : a.fehlt - 1
    return letztes < 0 ? [] : [[0, letztes]]
  })

/** What both span in one column. */
export function gemeinsam(a: readonly Bereich[], b: readonly Bereich[]): Bereich[] {
  const beide: Bereich[] = []
  for (const [von, bis] of a)
    for (const [v, w] of b) if (von <= w && v <= bis) beide.push([Math.max(von, v), Math.min(bis, w)])
  return beide
}

/** Plain loops here and below: two closures for each pair of 2,000 rows were most of the proof's time. */
function beruehren(a: readonly Bereich[], b: readonly Bereich[]): boolean {
  for (const [von, bis] of a) for (const [v, w] of b) if (von <= w && v <= bis) return true
  return false
}

/** Is there an input that lies in both? */
export function schneiden(a: Kasten, b: Kasten): boolean {
  for (let i = 0; i < a.length; i++) if (!beruehren(a[i] ?? [], b[i] ?? [])) return false
  return true
}

/** Does every input of the first lie in the second? */
export const liegtIn = (innen: Kasten, aussen: Kasten): boolean =>
  innen.every((bereiche, i) => bereiche.every(([v, w]) => (aussen[i] ?? []).some(([von, bis]) => von <= v && w <= bis)))

/** Both at once. */
export const schnittmenge = (a: Kasten, b: Kasten): Kasten => a.map((bereiche, i) => gemeinsam(bereiche, b[i] ?? []))

/** Inputs that lie in the box. */
export const beispielAus = (raum: Raum, kasten: Kasten): Record<string, Wert | null> =>
  Object.fromEntries(
    raum.tabelle.eingaben.map((e, i) => [e.id, mitAchse(raum, i, (a) => vertreter(a, kasten[i] ?? []))]),
  )

/** The box as conditions joined by "und"; '' when it is all of `ganz`. */
export function kastenInWorten(raum: Raum, kasten: Kasten, ganz: Kasten): string {
  const bedingungen = raum.tabelle.eingaben.map((eingabe, i) => {
    const bereiche = kasten[i] ?? []
    if (liegtIn([ganz[i] ?? []], [bereiche])) return undefined
    return mitAchse(raum, i, (a) => mengeInWorten(eingabe, alsMenge(a, bereiche)))
  })
  return bedingungen.filter((s) => typeof s === 'string').join(' und ')
}

function mitAchse<T>(raum: Raum, spalte: number, fn: (achse: Achse) => T): T | null {
  const achse = raum.achsen[spalte]
  return achse ? fn(achse) : null
}

/** A stretch at the edge of the column goes on for ever: "höchstens 17" says more than "zwischen 0 und 17". */
function alsMenge(achse: Achse, bereiche: readonly Bereich[]): Menge {
  const letztes = achse.fehlt - 1
  const intervalle = bereiche
    .filter(([von]) => von < achse.fehlt)
    .map(([von, bis]) => ({
      von: von === 0 && bis > von ? unten : achse.intervall(von).von,
      bis: bis >= letztes && von < letztes ? oben : achse.intervall(Math.min(bis, letztes)).bis,
    }))
  return { intervalle: normal(achse.art, intervalle), fehlt: (bereiche.at(-1)?.[1] ?? -1) >= achse.fehlt }
}
