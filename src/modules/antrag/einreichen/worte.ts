import { istProfilteil } from '../bogen/bogen.ts'
import type { Nachweisangabe } from './angaben.ts'

/** How a piece of evidence comes, as the document says it. */
export const standDesNachweises = ({ weg, grund }: Pick<Nachweisangabe, 'weg' | 'grund'>): string =>
  grund === undefined ? staende[weg] : `${staende[weg]}: ${grund}`

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
}

export const artname = (art: string): string => namen[art]?.titel ?? art
/** What the office works on: the parts of a labour-market profile are one kind of work. */
export const vorgangDer = (art: string): string => `antrag.${istProfilteil(art) ? 'oap' : art}`
/** How names of files begin. */
export const dateistamm = (art: string): string => namen[art]?.datei ?? 'Antrag'
