import type { Vorbereitet } from '../person.ts'
import { FEHLT, type Feld } from './feld.ts'

const stufen = {
  gleich: 0,
  getauscht: 1,
  tippfehler: 2,
  soweitBekannt: 3,
  jahrUndTeil: 4,
  tagUndMonat: 5,
  jahr: 6,
  jahrBenachbart: 7,
  anders: 8,
} as const

const ganz = (v: Vorbereitet): boolean => v.jahr !== 0 && v.monat !== 0 && v.tag !== 0

const ziffern = (v: Vorbereitet): number => v.jahr * 10_000 + v.monat * 100 + v.tag

/** One digit of eight is another, or two neighbours are exchanged. */
function einTippfehler(a: number, b: number): boolean {
  let x = a
  let y = b
  let stelle = 0
  let erste = -1
  let fehler = 0
  let tausch = 0
  while (x !== 0 || y !== 0) {
    if (x % 10 !== y % 10) {
      if (fehler === 0) {
        erste = stelle
        tausch = (x % 10) * 10 + (y % 10)
      } else if (fehler > 1 || stelle !== erste + 1 || tausch !== (y % 10) * 10 + (x % 10)) return false
      fehler++
    }
    x = Math.trunc(x / 10)
    y = Math.trunc(y / 10)
    stelle++
  }
  return fehler > 0
}

/** Birth dates. A part that is unknown on a side (0) neither agrees nor differs. */
function stufe(a: Vorbereitet, b: Vorbereitet): number {
  if (!ganz(a) || !ganz(b)) return teilweise(a, b)
  const jahr = a.jahr === b.jahr
  const monat = a.monat === b.monat
  const tag = a.tag === b.tag
  if (jahr && monat && tag) return stufen.gleich
  if (jahr && a.tag === b.monat && a.monat === b.tag) return stufen.getauscht
  if (einTippfehler(ziffern(a), ziffern(b))) return stufen.tippfehler
  if (jahr) return monat || tag ? stufen.jahrUndTeil : stufen.jahr
  if (monat && tag) return stufen.tagUndMonat
  return Math.abs(a.jahr - b.jahr) === 1 ? stufen.jahrBenachbart : stufen.anders
}

function teilweise(a: Vorbereitet, b: Vorbereitet): number {
  const bekannt = (x: number, y: number): boolean => x !== 0 && y !== 0
  const monatWiderspricht = bekannt(a.monat, b.monat) && a.monat !== b.monat
  const tagWiderspricht = bekannt(a.tag, b.tag) && a.tag !== b.tag
  if (!bekannt(a.jahr, b.jahr)) {
    if (!bekannt(a.monat, b.monat) || !bekannt(a.tag, b.tag)) return FEHLT
    return monatWiderspricht || tagWiderspricht ? stufen.anders : stufen.tagUndMonat
  }
  if (a.jahr === b.jahr) return monatWiderspricht || tagWiderspricht ? stufen.jahr : stufen.soweitBekannt
  return Math.abs(a.jahr - b.jahr) === 1 ? stufen.jahrBenachbart : stufen.anders
}

/** Texts of the dates that came by: there are a few tens of thousands, and most pairs of a block ask for one. */
const daten = new Map<number, string>()

function datum(v: Vorbereitet): string {
  const bekannt = daten.get(ziffern(v))
  if (bekannt !== undefined) return bekannt
  const text = `${v.jahr}-${v.monat}-${v.tag}`
  daten.set(ziffern(v), text)
  return text
}

export const geburtFeld: Feld = {
  name: 'geburt',
  haushalt: 'eigen',
  stufen: [
    'gleich',
    'Tag und Monat vertauscht',
    'eine Ziffer anders oder zwei vertauscht',
    'gleich, soweit bekannt',
    'Jahr und ein weiterer Teil gleich',
    'Tag und Monat gleich, Jahr anders',
    'nur das Jahr gleich',
    'Jahr um eins verschieden',
    'verschieden',
  ],
  stufe,
  haeufigkeit: {
    tafel: 'geburt',
    werte: (v) => (v.jahr === 0 ? [] : [datum(v)]),
    // 01.01. stands in many registers for "unknown": the date is frequent, and its agreement worth little.
    gemeinsam: (a, b, erreicht) => (erreicht === stufen.gleich ? [datum(a), datum(b)] : undefined),
    anteil: [1],
  },
}
