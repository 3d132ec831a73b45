import { FEHLT } from './felder/feld.ts'
import { type Haeufigkeiten, tfBits } from './haeufigkeiten.ts'
import { ausBits, gewichteteFelder, type Gewichtet, type Modell, vorabBits } from './modell.ts'
import type { Vorbereitet } from './person.ts'
import { abzug, anfang, rechneEin, type Warnung } from './verwandte.ts'

/** What one field says about a pair. */
interface Feldurteil {
  readonly feld: string
  readonly stufe: number
  /** log2(m/u) of the level. */
  readonly bits: number
  /** What the rareness of the value adds or takes. */
  readonly tfBits: number
}

export interface Bewertung {
  /** Sum of the prior, all bits and what relatives take off. */
  readonly gewicht: number
  /** Probability that both are one person; never shown as 100 %, see `prozent`. */
  readonly p: number
  /** Bits of the prior. */
  readonly vorab: number
  /** Fields that both sides have. */
  readonly felder: readonly Feldurteil[]
  /** Bits taken off because relatives look like this too, 0 or negative. */
  readonly verwandte: number
  readonly warnung?: Warnung
}

/** Judges a pair by Fellegi and Sunter with term frequencies and relatives as counter-hypothesis; symmetric in a and b. */
export function bewerte(modell: Modell, haeufigkeit: Haeufigkeiten, a: Vorbereitet, b: Vorbereitet): Bewertung {
  const felder: Feldurteil[] = []
  const vorab = vorabBits(modell)
  const summen = anfang(modell)
  let summe = vorab
  for (const gewichtet of gewichteteFelder(modell)) {
    const { feld, bits } = gewichtet
    const stufe = feld.stufe(a, b)
    if (stufe === FEHLT) continue
    const tafel = feld.haeufigkeit && haeufigkeit[feld.haeufigkeit.tafel]
    const selten = feld.haeufigkeit && tafel ? tfBits(feld.haeufigkeit, tafel, a, b, stufe) : 0
    felder.push({ feld: feld.name, stufe, bits: bits[stufe] ?? 0, tfBits: selten })
    summe += (bits[stufe] ?? 0) + selten
    rechneEin(summen, gewichtet, stufe, selten)
  }
  const { bits, warnung } = abzug(summen)
  return {
    gewicht: summe + bits,
    p: ausBits(summe + bits),
    vorab,
    felder,
    verwandte: bits,
    ...(warnung && { warnung }),
  }
}

/** Below this nothing is shown, and relatives only take more off. */
const FERN = -10

const stufen = new Int8Array(64)

/**
 * The weight alone, the same as `bewerte` gives, without an object per field: for batches of millions of pairs. Below −10 bits it
 * may be too high, never above −10: then rareness and relatives are not looked at.
 */
export function gewicht(modell: Modell, haeufigkeit: Haeufigkeiten, a: Vorbereitet, b: Vorbereitet): number {
  const felder = gewichteteFelder(modell)
  let hoechstens = vorabBits(modell)
  for (let i = 0; i < felder.length; i++) {
    const gewichtet = felder[i]
    const stufe = gewichtet?.feld.stufe(a, b) ?? FEHLT
    stufen[i] = stufe
    if (stufe !== FEHLT) hoechstens += gewichtet?.hoechstens[stufe] ?? 0
  }
  return hoechstens < FERN ? hoechstens : genau(modell, haeufigkeit, felder, a, b)
}

function genau(
  modell: Modell,
  haeufigkeit: Haeufigkeiten,
  felder: readonly Gewichtet[],
  a: Vorbereitet,
  b: Vorbereitet,
): number {
  const summen = anfang(modell)
  let summe = vorabBits(modell)
  for (let i = 0; i < felder.length; i++) {
    const gewichtet = felder[i]
    const stufe = stufen[i] ?? FEHLT
    if (stufe === FEHLT || !gewichtet) continue
    const { feld, bits } = gewichtet
    const tafel = feld.haeufigkeit && haeufigkeit[feld.haeufigkeit.tafel]
    const selten = feld.haeufigkeit && tafel ? tfBits(feld.haeufigkeit, tafel, a, b, stufe) : 0
    summe += (bits[stufe] ?? 0) + selten
    rechneEin(summen, gewichtet, stufe, selten)
  }
  return summe < FERN ? summe : summe + abzug(summen).bits
}

/** Probability as a clerk reads it: rounded down, at most 99,9 %. */
export const prozent = (p: number): string =>
  `${Math.min(99.9, Math.floor(p * 1000) / 10).toLocaleString('de-DE', { maximumFractionDigits: 1 })} %`
