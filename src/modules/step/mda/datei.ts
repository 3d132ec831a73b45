import { gibtEsTag } from '../../../platform/clock/index.ts'
import { liesCsv } from '../../../platform/csv.ts'
import { liesKundennummer, liesSteuerId } from '../../../platform/nummern/index.ts'
import type { MdaAntwort } from './command.ts'

/** One line of the file: for whom, and what the retrieval answered. */
export interface Mdazeile {
  /** Line of the file, for messages; the header is line 1. */
  readonly nr: number
  readonly kundennummer: string
  readonly antwort: MdaAntwort
}

/** What the file says, or why it is not taken over: one sentence a line. */
export type Mdadatei =
  | { readonly ok: true; readonly zeilen: readonly Mdazeile[] }
  | { readonly ok: false; readonly fehler: readonly string[] }

const staende = ['angefragt', 'ohne-treffer', 'fehler', 'beantwortet'] as const
const datenfelder = ['vorname', 'nachname', 'geburtsdatum'] as const
const bekannt: ReadonlySet<string> = new Set(['kundennummer', 'stand', 'steuer_id', ...datenfelder])

/**
 * Reads the answers of the Massendatenabruf (ST-06) from a CSV file with the columns kundennummer and stand, and steuer_id, vorname,
 * nachname, geburtsdatum where the answer has them. Nothing is guessed: one wrong line refuses the file.
 */
export function mdaDatei(text: string): Mdadatei {
  const roh = liesCsv(text)
  const [erste] = roh
  if (erste === undefined) return { ok: false, fehler: ['Die Datei hat keine Zeile unter der Kopfzeile.'] }
  const fremd = Object.keys(erste).filter((spalte) => !bekannt.has(spalte))
  const fehlend = ['kundennummer', 'stand'].filter((spalte) => !(spalte in erste))
  const kopf = [
    ...fehlend.map((spalte) => `Zeile 1: Die Spalte ${spalte} fehlt.`),
    ...fremd.map((spalte) => `Zeile 1: Die Spalte „${spalte}“ gibt es hier nicht.`),
  ]
  if (kopf.length > 0) return { ok: false, fehler: kopf }
  const gelesen = roh.map((felder, i) => zeile(felder, i + 2))
  const fehler = [...gelesen.flatMap((z) => z.fehler), ...doppelte(gelesen.flatMap((z) => z.zeile ?? []))]
  return fehler.length > 0 ? { ok: false, fehler } : { ok: true, zeilen: gelesen.flatMap((z) => z.zeile ?? []) }
}

function zeile(felder: Readonly<Record<string, string>>, nr: number): { zeile?: Mdazeile; fehler: string[] } {
  const kundennummer = liesKundennummer(felder['kundennummer'] ?? '')
  const stand = staende.find((s) => s === felder['stand'])
  const { steuer_id: steuerId = '', geburtsdatum = '' } = felder
  const daten = Object.fromEntries(datenfelder.flatMap((feld) => (felder[feld] ? [[feld, felder[feld]]] : [])))
  const fehler = [
    ...(kundennummer === undefined ? ['Die Kundennummer hat nicht die Form 123A456789.'] : []),
    ...(stand === undefined ? [`Der Stand „${felder['stand'] ?? ''}“ ist keiner von: ${staende.join(', ')}.`] : []),
    ...(steuerId !== '' && liesSteuerId(steuerId) === undefined ? ['Die Prüfziffer der Steuer-ID stimmt nicht.'] : []),
    ...(geburtsdatum !== '' && !istTag(geburtsdatum) ? ['Das Geburtsdatum ist kein Tag der Form 1990-07-03.'] : []),
    ...(stand !== 'beantwortet' && (steuerId !== '' || Object.keys(daten).length > 0)
      ? ['Angaben stehen nur in Zeilen mit dem Stand beantwortet.']
      : []),
  ].map((satz) => `Zeile ${nr}: ${satz}`)
  if (fehler.length > 0 || kundennummer === undefined || stand === undefined) return { fehler }
  const antwort = { stand, ...(steuerId !== '' && { steuerId }), daten }
  return { zeile: { nr, kundennummer, antwort }, fehler: [] }
}

function istTag(text: string): boolean {
  const [jahr = 0, monat = 0, tag = 0] = text.split('-').map(Number)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && gibtEsTag(jahr, monat, tag)
}

function doppelte(zeilen: readonly Mdazeile[]): string[] {
  const gesehen = new Map<string, number>()
  return zeilen.flatMap(({ kundennummer, nr }) => {
    const zuvor = gesehen.get(kundennummer)
    gesehen.set(kundennummer, nr)
    return zuvor === undefined ? [] : [`Zeile ${nr}: Diese Kundennummer steht schon in Zeile ${zuvor}.`]
  })
}
