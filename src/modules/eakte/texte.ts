import type { EreignisArt } from './auftrag/ereignis.ts'

/** Kinds of work orders as staff read them; a kind that is not listed shows its key. The desks speak German. */
export const vorgaenge: Readonly<Record<string, string>> = {
  'antrag.tda': 'Antrag',
  'antrag.hauptantrag': 'Hauptantrag',
  'antrag.wba': 'Weiterbewilligung',
  'antrag.vaem': 'Veränderung',
  'antrag.oap': 'Arbeitsmarktprofil',
  'antrag.nachweis': 'Unterlagen',
  'postfach.nachricht': 'Nachricht',
  'zustaendigkeit-klaeren': 'Zuständigkeit klären',
  umwandlung: 'Umwandlung',
  unvollstaendig: 'Unvollständig',
}

export const artName = (art: string): string => vorgaenge[art] ?? art

/** Kinds of filed documents. */
const dokumentarten: Readonly<Record<string, string>> = {
  anlage: 'Anlage',
  antrag: 'Antrag',
  nachricht: 'Nachricht',
  nachweis: 'Nachweis',
}

export const dokumentart = (art: string): string => dokumentarten[art] ?? art

export const artenliste = Object.entries(vorgaenge).map(([wert, text]) => ({ wert, text }))

/** The way that it took to the office. */
export const wegName: Readonly<Record<string, string>> = {
  online: 'online',
  papier: 'auf Papier',
  telefon: 'am Telefon',
  persoenlich: 'persönlich',
}

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
