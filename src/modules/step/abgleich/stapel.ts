import { gewicht } from './bewerten.ts'
import type { Feld } from './felder/feld.ts'
import { alleFelder } from './felder/index.ts'
import { gruppiere } from './gruppen/gruppiere.ts'
import { type Haeufigkeiten, zaehle } from './haeufigkeiten.ts'
import { lerne } from './lernen/lerne.ts'
import { grundmodell, type Modell } from './modell.ts'
import { kandidatenpaare, type Paare } from './paare.ts'
import type { Vorbereitet } from './person.ts'
import { schluessel, weiteSchluessel } from './schluessel.ts'
import { alsZeile } from './zeile.ts'

/** Everything one search over a whole stock came to. Indices are those of the persons given. */
export interface Stapel {
  readonly modell: Modell
  readonly paare: Paare
  readonly gewichte: Float32Array
  /** Groups of at least two that are one person. */
  readonly gruppen: readonly (readonly number[])[]
}

/** Candidates per person, and in all: what a search of this kind may cost. */
const PAARE_JE_PERSON = 250
const PAARE_HOECHSTENS = 25_000_000

/** p ≥ 0.95 in bits. */
export const SCHWELLE = Math.log2(0.95 / 0.05)

/** What is known before the pairs are weighed; persons in the order of their lines. */
interface Gelernt {
  readonly modell: Modell
  readonly haeufigkeit: Haeufigkeiten
  readonly personen: readonly Vorbereitet[]
  readonly paare: Paare
}

function gelernt(personen: readonly Vorbereitet[], spielraum?: number): Gelernt {
  const paare = kandidatenpaare(
    personen.map((v) => [...schluessel(v), ...weiteSchluessel(v)]),
    Math.min(PAARE_HOECHSTENS, 1_000_000 + personen.length * PAARE_JE_PERSON),
  )
  const felder = vergleichbare(personen)
  const haeufigkeit = zaehle(felder, personen)
  const modell = lerne(felder, haeufigkeit, personen, paare, grundmodell(), spielraum)
  return { modell, haeufigkeit, personen, paare }
}

/**
 * A stock has few duplicates, and more fathers and sons of one name: left to itself EM takes these for duplicates after some rounds
 * (measured on a million invented persons: a different birth date then counted −0.6 bits instead of −7).
 */
const SPIELRAUM = 2

/** A model for a stock like ours, learned from a sample of it: the order in which the persons come changes nothing. */
export const modellAus = (gegeben: readonly Vorbereitet[]): Modell =>
  gelernt(geordnet(gegeben, sortiert(gegeben)), SPIELRAUM).modell

const geordnet = (gegeben: readonly Vorbereitet[], ordnung: readonly number[]): Vorbereitet[] =>
  ordnung.map((i) => gegeben[i]).filter((p) => p !== undefined)

/**
 * Duplicate search over a stock that fits in memory: candidates by key, a model trained on them without labels, weights,
 * groups. The order in which the persons come changes nothing.
 */
export function stapel(gegeben: readonly Vorbereitet[]): Stapel {
  const ordnung = sortiert(gegeben)
  const { modell, haeufigkeit, personen, paare } = gelernt(geordnet(gegeben, ordnung))
  const gewichtVon = waage(modell, haeufigkeit, personen)
  const gewichte = new Float32Array(paare.anzahl)
  for (let k = 0; k < paare.anzahl; k++) gewichte[k] = gewichtVon(paare.links[k] ?? 0, paare.rechts[k] ?? 0)
  const gruppen = gruppiere({ anzahl: personen.length, paare, gewichte, gewicht: gewichtVon, schwelle: SCHWELLE })
  const zurueck = (liste: Int32Array): Int32Array => liste.map((i) => ordnung[i] ?? 0)
  return {
    modell,
    gewichte,
    paare: { anzahl: paare.anzahl, links: zurueck(paare.links), rechts: zurueck(paare.rechts) },
    gruppen: gruppen.map((gruppe) => gruppe.map((i) => ordnung[i] ?? 0)),
  }
}

function sortiert(personen: readonly Vorbereitet[]): number[] {
  const zeilen = personen.map(alsZeile)
  return [...personen.keys()].sort((i, j) => {
    const a = zeilen[i] ?? ''
    const b = zeilen[j] ?? ''
    return a < b ? -1 : a > b ? 1 : i - j
  })
}

const waage =
  (modell: Modell, haeufigkeit: Haeufigkeiten, personen: readonly Vorbereitet[]) =>
  (i: number, j: number): number => {
    const a = personen[i]
    const b = personen[j]
    return a && b ? gewicht(modell, haeufigkeit, a, b) : -Infinity
  }

/** Fields that these persons have at all. */
function vergleichbare(personen: readonly Vorbereitet[]): Feld[] {
  const arten = (welche: 'nummern' | 'merkmale'): string[] =>
    [...new Set(personen.flatMap((v) => Object.keys(v[welche])))].toSorted()
  return alleFelder(arten('nummern'), arten('merkmale')).filter((feld) => personen.some((v) => feld.stufe(v, v) !== -1))
}
