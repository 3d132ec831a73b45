import { istProfilteil } from '../bogen/bogen.ts'
import type { Nachweisangabe } from './angaben.ts'

/** How a piece of evidence comes, as the document says it. */
export function standDesNachweises(n: Pick<Nachweisangabe, 'weg' | 'grund' | 'dateien' | 'inPruefung'>): string {
  const { weg, grund, dateien, inPruefung = [] } = n
  const stand = grund === undefined ? staende[weg] : `${staende[weg]}: ${grund}`
  if (inPruefung.length === 0) return stand
  const spaeter = `wird noch geprüft: ${inPruefung.join(', ')}`
  return dateien.length === 0 ? spaeter : `${stand}; ${spaeter}`
}

const staende = {
  datei: 'liegt bei',
  'schon-abgegeben': 'schon abgegeben',
  'gibt-es-nicht': 'gibt es nicht',
  folgt: 'wird nachgereicht',
  fehlt: 'fehlt noch',
} as const satisfies Record<Nachweisangabe['weg'], string>

/** What is sent, as the document, the record and the history name it. */
const namen: Readonly<Record<string, { titel: string; datei: string }>> = {
  hauptantrag: { titel: 'Hauptantrag auf Leistungen zum Lebensunterhalt', datei: 'Hauptantrag' },
  wba: { titel: 'Antrag auf Weiterbewilligung', datei: 'Weiterbewilligung' },
  vaem: { titel: 'Veränderungsmitteilung', datei: 'Veraenderung' },
  'oap-situation': { titel: 'Arbeitsmarktprofil: Aktuelle Situation', datei: 'Aktuelle-Situation' },
  'oap-lebenslauf': { titel: 'Arbeitsmarktprofil: Lebenslauf', datei: 'Lebenslauf' },
  'oap-rahmen': { titel: 'Arbeitsmarktprofil: Rahmen', datei: 'Rahmen' },
  nachweis: { titel: 'Nachgereichte Nachweise', datei: 'Nachweise' },
}

export const artname = (art: string): string => namen[art]?.titel ?? art
/** What the office works on: the parts of a labour-market profile are one kind of work. */
export const vorgangDer = (art: string): string => `antrag.${istProfilteil(art) ? 'oap' : art}`

/** What a round brings: the form itself, or evidence for it. */
export const sache = ({ art, runde }: { art: string; runde: number }): string => (runde === 1 ? art : 'nachweis')

/** "Hauptantrag-JC-7KQF-2M9TX.pdf"; later rounds end in their number. */
export function dateiname(e: { art: string; runde: number; referenz: string }): string {
  const stamm = namen[sache(e)]?.datei ?? 'Antrag'
  return `${stamm}-${e.referenz}${e.runde === 1 ? '' : `-${e.runde}`}.pdf`
}
