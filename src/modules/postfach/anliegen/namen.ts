import type { Dienststelle } from '../../organisation/index.ts'

/** The eight Anliegen that are written about, by the keys of inhalte/regeln/postfach.json, as the record names them. */
const namen: Readonly<Record<string, string>> = {
  bearbeitungsstand: 'Bearbeitungsstand',
  fristverlaengerung: 'Fristverlängerung',
  terminanfrage: 'Terminanfrage',
  kopien: 'Anforderung von Kopien',
  'miete-heizkosten': 'Miete und Heizkosten',
  'bildung-teilhabe': 'Bildung und Teilhabe',
  'weitere-leistungen': 'Weitere Leistungen',
  sonstiges: 'Sonstiges',
}

/** Those of the central catalogue of the agencies (PF-14). */
const zentrale: Readonly<Record<string, string>> = {
  'aa-arbeitslosengeld': 'Arbeitslosengeld',
  'aa-vermittlung': 'Arbeitsuche und Vermittlung',
  'aa-beratung': 'Berufsberatung und Weiterbildung',
  'aa-termin': 'Termin',
  'aa-unterlagen': 'Unterlagen und Bescheide',
  'aa-sonstiges': 'Sonstiges',
}

/** The German name of an Anliegen: in the record, for staff. */
export const anliegenname = (anliegen: string): string => namen[anliegen] ?? zentrale[anliegen] ?? anliegen

/** What staff of an office may write about first: of the catalogue that its customers choose from. */
export const anliegenliste = ({ art }: Pick<Dienststelle, 'art'>): readonly { wert: string; text: string }[] =>
  Object.entries(art === 'AA' ? zentrale : namen).map(([wert, text]) => ({ wert, text }))
