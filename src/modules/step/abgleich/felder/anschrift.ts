import type { Vorbereitet } from '../person.ts'
import { aehnlichAb } from '../text/jaro-winkler.ts'
import { osa } from '../text/osa.ts'
import { FEHLT, type Feld } from './feld.ts'

const ortStufen = ['PLZ gleich', 'PLZ oder Ort fast gleich', 'gleiche Gegend', 'anderer Ort', 'Ort unbekannt']
const strasseStufen = [
  'gleiche Straße und Hausnummer',
  'ähnliche Straße, gleiche Hausnummer',
  'gleiche Straße, andere Hausnummer',
  'ähnliche Straße',
  'andere Straße',
  'Straße unbekannt',
]
const ORTE = ortStufen.length
const ORT_UNBEKANNT = 4
const STRASSE_UNBEKANNT = 5

function ortStufe(a: Vorbereitet, b: Vorbereitet): number {
  const plz = a.plz !== '' && b.plz !== ''
  const ort = a.ort !== '' && b.ort !== ''
  if (!plz && !ort) return ORT_UNBEKANNT
  if (plz && a.plz === b.plz) return 0
  if (ort && a.ort === b.ort) return plz ? 1 : 0
  if (plz && osa(a.plz, b.plz, 1) === 1) return 1
  if (ort && aehnlichAb(a.ort, b.ort, 0.9)) return 1
  if (plz && a.plz.length > 3 && a.plz.startsWith(b.plz.slice(0, 3))) return 2
  return 3
}

function strasseStufe(a: Vorbereitet, b: Vorbereitet): number {
  if (a.strasse === '' || b.strasse === '') return STRASSE_UNBEKANNT
  const nummer = a.hausnummer !== '' && a.hausnummer === b.hausnummer
  if (a.strasse === b.strasse) return nummer ? 0 : 2
  if (aehnlichAb(a.strasse, b.strasse, 0.9)) return nummer ? 1 : 3
  return nummer && aehnlichAb(a.strasse, b.strasse, 0.8) ? 3 : 4
}

/**
 * Address as one comparison: place and street depend on each other, counted apart they would count twice. The level
 * is a cell of the table street × place.
 */
function stufe(a: Vorbereitet, b: Vorbereitet): number {
  const ort = ortStufe(a, b)
  const strasse = strasseStufe(a, b)
  return ort === ORT_UNBEKANNT && strasse === STRASSE_UNBEKANNT ? FEHLT : strasse * ORTE + ort
}

const wohnung = (v: Vorbereitet): string => `${v.plz || v.ort}|${v.strasse}|${v.hausnummer}`

export const anschriftFeld: Feld = {
  name: 'anschrift',
  haushalt: 'gemeinsam',
  stufen: strasseStufen.flatMap((strasse) => ortStufen.map((ort) => `${ort}, ${strasse}`)).slice(0, -1),
  stufe,
  haeufigkeit: {
    tafel: 'wohnung',
    // Shared accommodation: hundreds of persons with one address.
    werte: (v) => (v.strasse === '' || v.hausnummer === '' ? [] : [wohnung(v)]),
    gemeinsam: (a, b, erreicht) => (erreicht === 0 ? [wohnung(a), wohnung(b)] : undefined),
    anteil: [1],
  },
}
