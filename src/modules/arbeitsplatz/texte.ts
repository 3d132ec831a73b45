/** Kinds of hand-overs as staff read them; a kind that is not listed shows its key. */
const arten: Readonly<Record<string, string>> = {
  'antrag.dokument': 'Dokument zum Antrag herstellen',
  'antrag.zustellung': 'Antrag an die Dienststelle übergeben',
  'konto.mail': 'E-Mail senden',
  'eakte.suche-loeschen': 'Suche löschen',
}

export const uebergabeName = (art: string): string => arten[art] ?? art

export const standName: Readonly<Record<string, string>> = {
  abgelehnt: 'abgelehnt',
  gescheitert: 'gescheitert',
}
