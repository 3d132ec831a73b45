import { type Bereich, jeGruppe } from './gruppen.ts'
import { ersterSchluessel, type Vorrat } from './vorrat.ts'

/** More than so many share two keys, each shared by too many: their pairs are left out, and counted. */
const GEDRAENGE = 2000

type Paar = (a: number, b: number) => void

/**
 * Every pair of places that shares a key of the range, once over all ranges: it comes at its smallest shared key. Keys that too
 * many share (voll) count only together with another one: with one that is not, or else the pair comes at its second.
 * @returns how many persons stood in crowds that were left out
 */
export function jePaar(vorrat: Vorrat, wo: Bereich, voll: ReadonlySet<number>, tu: Paar): number {
  let ausgelassen = 0
  jeGruppe(vorrat, wo, (k, plaetze) => {
    if (voll.has(k)) ausgelassen += inVoller(vorrat, k, plaetze, voll, tu)
    else
      alle(vorrat, plaetze, (a, b) => {
        if (gemeinsame(vorrat, a, b, k, voll) !== SCHON_DA) tu(a, b)
      })
  })
  return ausgelassen
}

/** All pairs of a group; of two blocks only those across. */
function alle({ plaetze: ende, zweiter }: Vorrat, plaetze: ArrayLike<number>, tu: Paar): void {
  const zahl = plaetze.length
  const zwei = zweiter < ende
  for (let i = 0; i < zahl; i++) {
    const a = plaetze[i] ?? 0
    if (zwei && a >= zweiter) break
    for (let j = i + 1; j < zahl; j++) {
      const b = plaetze[j] ?? 0
      if (!zwei || b >= zweiter) tu(a, b)
    }
  }
}

const SCHON_DA = -1

/** How many keys below k two share; SCHON_DA when one of them is not too full, so that the pair came there. */
function gemeinsame(vorrat: Vorrat, a: number, b: number, k: number, voll: ReadonlySet<number>): number {
  const { schluessel, schluesselEnde } = vorrat
  let i = ersterSchluessel(vorrat, a)
  let j = ersterSchluessel(vorrat, b)
  const iEnde = schluesselEnde[a] ?? 0
  const jEnde = schluesselEnde[b] ?? 0
  let zahl = 0
  while (i < iEnde && j < jEnde) {
    const x = schluessel[i] ?? 0
    const y = schluessel[j] ?? 0
    if (x >= k || y >= k) break
    if (x === y) {
      if (!voll.has(x)) return SCHON_DA
      zahl++
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  return zahl
}

/** The pairs of a key that too many share that share a second such key, below it. */
function inVoller(vorrat: Vorrat, k: number, plaetze: Uint32Array, voll: ReadonlySet<number>, tu: Paar): number {
  const { schluessel, schluesselEnde } = vorrat
  const nachAnderem = new Map<number, number[]>()
  for (const platz of plaetze) {
    for (let i = ersterSchluessel(vorrat, platz); i < (schluesselEnde[platz] ?? 0); i++) {
      const anderer = schluessel[i] ?? 0
      if (anderer >= k) break
      if (!voll.has(anderer)) continue
      const bisher = nachAnderem.get(anderer)
      if (bisher) bisher.push(platz)
      else nachAnderem.set(anderer, [platz])
    }
  }
  let ausgelassen = 0
  for (const gruppe of nachAnderem.values()) {
    if (gruppe.length > GEDRAENGE) ausgelassen += gruppe.length
    else
      alle(vorrat, gruppe, (a, b) => {
        if (gemeinsame(vorrat, a, b, k, voll) === 1) tu(a, b)
      })
  }
  return ausgelassen
}
