import { type Feld, FEHLT } from '../felder/feld.ts'
import { type Haeufigkeiten, tfBits } from '../haeufigkeiten.ts'
import type { Paare } from '../paare.ts'
import type { Vorbereitet } from '../person.ts'

/** Levels of many pairs, row after row, and the bits of rareness of each; 255 = missing. */
export interface Stufen {
  readonly anzahl: number
  readonly werte: Uint8Array
  readonly selten: Float32Array
}

export const FEHLT_BYTE = 255

/** Compares pairs in all fields. */
export function stufenVon(
  felder: readonly Feld[],
  haeufigkeit: Haeufigkeiten,
  personen: readonly Vorbereitet[],
  { anzahl, links, rechts }: Paare,
): Stufen {
  const breite = felder.length
  const werte = new Uint8Array(anzahl * breite)
  const selten = new Float32Array(anzahl * breite)
  for (let k = 0; k < anzahl; k++) {
    const a = personen[links[k] ?? 0]
    const b = personen[rechts[k] ?? 0]
    if (!a || !b) continue
    for (let f = 0; f < breite; f++) {
      const feld = felder[f]
      const stufe = feld ? feld.stufe(a, b) : FEHLT
      werte[k * breite + f] = stufe === FEHLT ? FEHLT_BYTE : stufe
      const tafel = feld?.haeufigkeit && haeufigkeit[feld.haeufigkeit.tafel]
      if (stufe !== FEHLT && feld?.haeufigkeit && tafel)
        selten[k * breite + f] = tfBits(feld.haeufigkeit, tafel, a, b, stufe)
    }
  }
  return { anzahl, werte, selten }
}
