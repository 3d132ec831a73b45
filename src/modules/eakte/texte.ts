import type { EreignisArt } from './auftrag/ereignis.ts'

/** Kinds of work orders as staff read them; a kind that is not listed shows its key. The desks speak German. */
const arten: Readonly<Record<string, string>> = {
  'antrag.tda': 'Antrag',
  'zustaendigkeit-klaeren': 'Zuständigkeit klären',
  umwandlung: 'Umwandlung',
}

export const artName = (art: string): string => arten[art] ?? art

export const artenliste = Object.entries(arten).map(([wert, text]) => ({ wert, text }))

export const ereignisName: Readonly<Record<EreignisArt, string>> = {
  angelegt: 'Auftrag angelegt',
  genommen: 'Genommen',
  zurueckgegeben: 'Zurückgegeben',
  weitergeleitet: 'Weitergeleitet',
  erledigt: 'Erledigt',
  rueckgaengig: 'Letzten Schritt rückgängig gemacht',
}

/** "A-88213" */
export const auftragsnummer = (nummer: number): string => `A-${nummer}`

interface Name {
  readonly vorname: string
  readonly nachname: string
}

/** "Kaya, Özlem", as records are sorted. */
export const name = ({ vorname, nachname }: Name): string => `${nachname}, ${vorname}`
