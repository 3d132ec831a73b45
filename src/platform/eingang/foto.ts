import type { Instant } from '../clock/index.ts'
import type { Haus } from '../haus.ts'
import { bestandteile } from '../pdf/index.ts'

/** Centimetres of a page of A4 without its margins. */
const KURZ = 19
const LANG = 27.7

/**
 * A photo as a page of PDF/A: upright or across as the picture is, as large as the page allows.
 * @param eingegangen date of the document: the same photo gives the same bytes
 */
export function fotoseite(
  haus: Haus,
  { bild, breite, hoehe }: { bild: Uint8Array; breite: number; hoehe: number },
  eingegangen: Instant,
): Promise<Buffer> {
  const quer = breite > hoehe
  const [platzBreit, platzHoch] = quer ? [LANG, KURZ] : [KURZ, LANG]
  const mass = Math.min(platzBreit / breite, platzHoch / hoehe)
  const daten = { quer, breite: breite * mass, erstellt: bestandteile(eingegangen) }
  return haus.pdf.setze('#import "/foto.typ": foto\n#foto()\n', daten, 'a-2a', { 'foto.jpg': bild })
}
