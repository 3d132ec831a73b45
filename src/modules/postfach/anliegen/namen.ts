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

/** The German name of an Anliegen: in the record, for staff. */
export const anliegenname = (anliegen: string): string => namen[anliegen] ?? anliegen

/** The same to choose from. */
export const anliegenliste = Object.entries(namen).map(([wert, text]) => ({ wert, text }))
