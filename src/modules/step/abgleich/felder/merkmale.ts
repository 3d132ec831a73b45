import type { Vorbereitet } from '../person.ts'
import { type Name, nameAusSuchform } from '../text/name.ts'
import { naehe, naheStufen } from '../text/vergleich.ts'
import { FEHLT, type Feld } from './feld.ts'
import { anteilJeNaehe, gemeinsameWerte, werteVon } from './namen.ts'

/** A further description of foreign data, an occupation or a mother's name: compared word by word like a name. */
export function merkmalFeld(art: string): Feld {
  const wert = (v: Vorbereitet): Name | undefined => nameAusSuchform(v.merkmale[art] ?? '')
  return {
    name: `merkmal:${art}`,
    haushalt: 'offen',
    stufen: naheStufen,
    stufe: (v, w) => {
      const a = wert(v)
      const b = wert(w)
      return a && b ? naehe(a, b) : FEHLT
    },
    haeufigkeit: {
      tafel: `merkmal:${art}`,
      werte: (v) => werteVon(wert(v)),
      gemeinsam: (v, w, stufe) => {
        const a = wert(v)
        const b = wert(w)
        return a && b ? gemeinsameWerte(a, b, stufe) : undefined
      },
      anteil: anteilJeNaehe,
    },
  }
}
