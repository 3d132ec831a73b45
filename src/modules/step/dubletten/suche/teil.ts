import { type Bewertung, bewerte } from '../../abgleich/bewerten.ts'
import type { Haeufigkeiten } from '../../abgleich/haeufigkeiten.ts'
import { ausZeile, gewicht } from '../../abgleich/index.ts'
import type { Modell } from '../../abgleich/modell.ts'
import type { Vorbereitet } from '../../abgleich/person.ts'
import { bereich } from './gruppen.ts'
import { jePaar } from './paare.ts'
import { type Vorrat, zeileVon } from './vorrat.ts'

/** All that a thread needs to compare. */
export interface Auftrag {
  readonly vorrat: Vorrat
  readonly modell: Modell
  readonly tafeln: Haeufigkeiten
  readonly teile: number
  /** Weight from which a pair is reported. */
  readonly abBits: number
}

export interface Treffer {
  readonly a: number
  readonly b: number
  readonly bewertung: Bewertung
}

export interface Teilergebnis {
  readonly treffer: readonly Treffer[]
  readonly verglichen: number
  /** Persons in crowds that were left out. */
  readonly ausgelassen: number
}

/** Lines read last are kept: a person stands in several groups of one range. */
const GEDAECHTNIS = 50_000

/** Compares all pairs of one range of keys: the same result on every machine and in every run. */
export function vergleicheTeil({ vorrat, modell, tafeln, teile, abBits }: Auftrag, teil: number): Teilergebnis {
  const gelesen = new Map<number, Vorbereitet>()
  const person = (platz: number): Vorbereitet => {
    const bekannt = gelesen.get(platz)
    if (bekannt !== undefined) return bekannt
    if (gelesen.size >= GEDAECHTNIS) gelesen.clear()
    const neu = ausZeile(zeileVon(vorrat, platz))
    gelesen.set(platz, neu)
    return neu
  }
  const treffer: Treffer[] = []
  let verglichen = 0
  let letzter = -1
  let links: Vorbereitet | undefined
  const ausgelassen = jePaar(vorrat, bereich(teil, teile), (a, b) => {
    verglichen++
    // Pairs of a group come with the same first person one after the other.
    if (a !== letzter || links === undefined) links = person(a)
    letzter = a
    const rechts = person(b)
    if (gewicht(modell, tafeln, links, rechts) >= abBits)
      treffer.push({ a, b, bewertung: bewerte(modell, tafeln, links, rechts) })
  })
  return { treffer: treffer.toSorted((x, y) => x.a - y.a || x.b - y.b), verglichen, ausgelassen }
}
