import { FEHLT } from './felder/feld.ts'
import { type Haeufigkeiten, tfBits } from './haeufigkeiten.ts'
import { ausBits, gewichteteFelder, type Modell, vorabBits } from './modell.ts'
import type { Vorbereitet } from './person.ts'
import { HOECHSTENS_MIT_WARNUNG, type Warnung, warnungZu } from './warnung.ts'

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
  /** Sum of all bits and the prior, after the cap of a warning. */
  readonly gewicht: number
  /** Probability that both are one person; never shown as 100 %, see `prozent`. */
  readonly p: number
  /** Bits of the prior. */
  readonly vorab: number
  /** Fields that both sides have. */
  readonly felder: readonly Feldurteil[]
  readonly warnung?: Warnung
}

/** Judges a pair by Fellegi and Sunter with term frequencies; symmetric in a and b. */
export function bewerte(modell: Modell, haeufigkeit: Haeufigkeiten, a: Vorbereitet, b: Vorbereitet): Bewertung {
  const felder = gewichteteFelder(modell).flatMap(({ feld, bits }): Feldurteil[] => {
    const stufe = feld.stufe(a, b)
    if (stufe === FEHLT) return []
    const tafel = feld.haeufigkeit && haeufigkeit[feld.haeufigkeit.tafel]
    const selten = feld.haeufigkeit && tafel ? tfBits(feld.haeufigkeit, tafel, a, b, stufe) : 0
    return [{ feld: feld.name, stufe, bits: bits[stufe] ?? 0, tfBits: selten }]
  })
  const vorab = vorabBits(modell)
  const summe = felder.reduce((bisher, urteil) => bisher + urteil.bits + urteil.tfBits, vorab)
  const warnung = warnungZu(a, b)
  const ende = warnung ? Math.min(summe, HOECHSTENS_MIT_WARNUNG) : summe
  return { gewicht: ende, p: ausBits(ende), vorab, felder, ...(warnung && { warnung }) }
}

/** The weight alone, as `bewerte` gives it, without an object per field: for batches of millions of pairs. */
export function gewicht(modell: Modell, haeufigkeit: Haeufigkeiten, a: Vorbereitet, b: Vorbereitet): number {
  let summe = vorabBits(modell)
  for (const { feld, bits } of gewichteteFelder(modell)) {
    const stufe = feld.stufe(a, b)
    if (stufe === FEHLT) continue
    summe += bits[stufe] ?? 0
    const tafel = feld.haeufigkeit && haeufigkeit[feld.haeufigkeit.tafel]
    if (feld.haeufigkeit && tafel) summe += tfBits(feld.haeufigkeit, tafel, a, b, stufe)
  }
  return summe > HOECHSTENS_MIT_WARNUNG && warnungZu(a, b) ? HOECHSTENS_MIT_WARNUNG : summe
}

/** Probability as a clerk reads it: rounded down, at most 99,9 %. */
export const prozent = (p: number): string =>
  `${Math.min(99.9, Math.floor(p * 1000) / 10).toLocaleString('de-DE', { maximumFractionDigits: 1 })} %`
