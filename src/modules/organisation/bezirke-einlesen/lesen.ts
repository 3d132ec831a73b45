import { liesCsv } from '../../../platform/csv.ts'
import { type Bezirkszeile, bezirkszeile } from './zeile.ts'

/** What is wrong in a line of the file; line 1 is the header. */
export interface Zeilenfehler {
  readonly zeile: number
  readonly feld: string
  readonly satz: string
}

export interface Gelesen {
  readonly zeilen: readonly Bezirkszeile[]
  readonly fehler: readonly Zeilenfehler[]
}

/** Reads a district file: header `kennung;plz;ags;strasse;hausnummer_von;hausnummer_bis;seite;gueltig_ab;gueltig_bis`. */
export function liesBezirke(csv: string): Gelesen {
  const zeilen: Bezirkszeile[] = []
  const fehler: Zeilenfehler[] = []
  const bekannt = new Map<string, number>()
  for (const [stelle, roh] of liesCsv(csv).entries()) {
    const zeile = stelle + 2
    const { success, data, error } = bezirkszeile.safeParse(roh)
    if (!success) {
      fehler.push(...error.issues.map(({ path, message }) => ({ zeile, feld: path.join('.'), satz: message })))
      continue
    }
    const gleiche = bekannt.get(schluessel(data))
    if (gleiche !== undefined) fehler.push({ zeile, feld: '', satz: `Das steht schon in Zeile ${gleiche}.` })
    bekannt.set(schluessel(data), zeile)
    zeilen.push(data)
  }
  if (zeilen.length === 0 && fehler.length === 0)
    fehler.push({ zeile: 1, feld: '', satz: 'Die Datei hat keine Zeile unter der Kopfzeile.' })
  return { zeilen, fehler }
}

/** Two lines that differ in their end only contradict each other. JSON leaves out what is undefined. */
const schluessel = (zeile: Bezirkszeile): string =>
  JSON.stringify({ ...zeile, gueltig_bis: undefined, strasse: undefined })
