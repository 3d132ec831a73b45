import type { Paare } from '../paare.ts'
import { komponenten } from './komponenten.ts'
import { mittlereBindung } from './mittel.ts'

interface Auftrag {
  readonly anzahl: number
  readonly paare: Paare
  /** Weight of each pair. */
  readonly gewichte: Float32Array
  /** Weight of any pair, also of one that shares no key. */
  readonly gewicht: (i: number, j: number) => number
  /** Weight from which two records alone are one person. */
  readonly schwelle: number
}

/** Above this a component is taken apart by stronger edges first. */
const GROSS = 2_000
/** No single pair pulls or pushes more than this: a mean must not hang on one number. */
const KAPPE = 10
/** p = 0.8: weaker pairs don't bring records together in the first place. */
const LOSE = 2
/** p = 0.5: two groups are one while the mean of all pairs between them speaks for it. */
const IM_MITTEL = 0

/**
 * Groups of records of one person: components over likely pairs, each taken apart where the mean of all its pairs,
 * blocked or not, speaks against. A group stands only if at least one of its pairs reaches the threshold by itself, so a
 * group of two is a pair at the threshold. Every person is in at most one group.
 */
export function gruppiere({ anzahl, paare, gewichte, gewicht, schwelle }: Auftrag): number[][] {
  const kanten = kantenUeber(paare, gewichte, Math.min(LOSE, schwelle))
  const gruppen = komponenten(anzahl, kanten).flatMap((gruppe) => zerlegt(gruppe, kanten, gewicht))
  return mitSicheremPaar(anzahl, gruppen, kanten, schwelle)
}

function mitSicheremPaar(anzahl: number, gruppen: number[][], kanten: readonly Kante[], schwelle: number): number[][] {
  const nummer = new Int32Array(anzahl).fill(-1)
  for (const [g, gruppe] of gruppen.entries()) for (const i of gruppe) nummer[i] = g
  const sicher = new Set(
    kanten.filter(([i, j, wert]) => wert >= schwelle && nummer[i] === nummer[j]).map(([i]) => nummer[i]),
  )
  return gruppen.filter((_, g) => sicher.has(g))
}

type Kante = readonly [number, number, number]

function kantenUeber({ anzahl, links, rechts }: Paare, gewichte: Float32Array, schwelle: number): Kante[] {
  const kanten: Kante[] = []
  for (let k = 0; k < anzahl; k++) {
    const wert = gewichte[k] ?? 0
    if (wert >= schwelle) kanten.push([links[k] ?? 0, rechts[k] ?? 0, wert])
  }
  return kanten
}

function zerlegt(
  gruppe: readonly number[],
  kanten: readonly Kante[],
  gewicht: (i: number, j: number) => number,
): number[][] {
  if (gruppe.length === 2) return [[...gruppe]]
  if (gruppe.length > GROSS) return zuGross(gruppe, kanten, gewicht)
  const n = gruppe.length
  const naehe = new Float32Array(n * n)
  for (let x = 0; x < n; x++)
    for (let y = x + 1; y < n; y++) {
      const wert = Math.max(-KAPPE, Math.min(KAPPE, gewicht(gruppe[x] ?? 0, gruppe[y] ?? 0)))
      naehe[x * n + y] = wert
      naehe[y * n + x] = wert
    }
  const nummern = mittlereBindung(n, naehe, IM_MITTEL)
  return [...Map.groupBy(gruppe, (_, x) => nummern[x]).values()].filter(({ length }) => length > 1)
}

/** Four bits stronger edges only, among the members of this component. */
function zuGross(
  gruppe: readonly number[],
  kanten: readonly Kante[],
  gewicht: (i: number, j: number) => number,
): number[][] {
  const stelle = new Map(gruppe.map((i, x) => [i, x]))
  const innere = kanten.filter(([i]) => stelle.has(i))
  const staerkste = innere.reduce((bisher, [, , wert]) => Math.max(bisher, wert), LOSE)
  const hoeher = Math.min(staerkste, innere.reduce((bisher, [, , wert]) => Math.min(bisher, wert), staerkste) + 4)
  const starke = innere.filter(([, , wert]) => wert > hoeher)
  const lokal = starke.map(([i, j]) => [stelle.get(i) ?? 0, stelle.get(j) ?? 0] as const)
  return komponenten(gruppe.length, lokal).flatMap((teil) =>
    zerlegt(
      teil.map((x) => gruppe[x] ?? 0),
      starke,
      gewicht,
    ),
  )
}
