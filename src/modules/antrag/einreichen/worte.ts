import { datumLang } from '../../../platform/clock/index.ts'
import type { Nachweisangabe } from './angaben.ts'

/** How a piece of evidence comes, as the document says it. */
export function standDesNachweises({ weg, grund, am }: Pick<Nachweisangabe, 'weg' | 'grund' | 'am'>): string {
  if (weg === 'datei') return 'liegt bei'
  if (weg === 'schon-abgegeben') return am === undefined ? 'schon abgegeben' : `schon abgegeben am ${datumLang(am)}`
  if (weg === 'gibt-es-nicht') return grund === undefined ? 'gibt es nicht' : `gibt es nicht: ${grund}`
  return weg === 'folgt' ? 'wird nachgereicht' : 'fehlt noch'
}

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
