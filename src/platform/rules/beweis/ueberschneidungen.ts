import type { Bereich } from '../zellen/achse.ts'
import { schneiden } from './raum.ts'
import type { Kasten } from './raum.ts'

/**
 * All pairs of boxes that meet, smaller index first. A sweep over the column that tells the boxes apart best: only boxes
 * open at the same place are compared. `melde` returns false to end it.
 */
export function paare(kaesten: readonly Kasten[], spalten: number, melde: (a: number, b: number) => boolean): void {
  const nummern = [...kaesten.keys()].filter((k) => kaesten[k]?.every((b) => b.length > 0))
  const spalte = schaerfste(
    nummern.map((k) => kaesten[k] ?? []),
    spalten,
  )
  const huelle = kaesten.map((k) => hueller(k[spalte] ?? []))
  const anfang = (k: number): number => huelle[k]?.[0] ?? 0
  let offen: number[] = []
  for (const k of nummern.sort((a, b) => anfang(a) - anfang(b))) {
    offen = offen.filter((o) => (huelle[o]?.[1] ?? 0) >= anfang(k))
    for (const o of offen) {
      if (schneiden(kaesten[o] ?? [], kaesten[k] ?? []) && !melde(Math.min(o, k), Math.max(o, k))) return
    }
    offen.push(k)
  }
}

const hueller = (bereiche: readonly Bereich[]): Bereich => [bereiche[0]?.[0] ?? 0, bereiche.at(-1)?.[1] ?? -1]

/** The column whose boxes are open for the smallest share of its length. */
function schaerfste(kaesten: readonly Kasten[], spalten: number): number {
  const anteile = Array.from({ length: spalten }, (_, i) => {
    const huellen = kaesten.map((k) => hueller(k[i] ?? []))
    const laenge = 1 + Math.max(...huellen.map(([, bis]) => bis))
    return huellen.reduce((summe, [von, bis]) => summe + (bis - von + 1) / laenge, 0)
  })
  return anteile.indexOf(Math.min(...anteile))
}
