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
  oap: { titel: 'Angaben zum Arbeitsmarktprofil', datei: 'Arbeitsmarktprofil' },
}

export const artname = (art: string): string => namen[art]?.titel ?? art
/** How names of files begin. */
export const dateistamm = (art: string): string => namen[art]?.datei ?? 'Antrag'
