import { readFileSync } from 'node:fs'
import { dekodiert } from './kodierung.ts'
import { zerlegt } from './zerlegen.ts'

const TRENNER = [',', ';', '\t', '|', '^', '~', '\u0001'] as const
/** So much of a file shows what separates its fields. */
const PROBE = 100_000

/** A table as read: names of the columns and rows of texts. */
export interface Tabelle {
  readonly spalten: readonly string[]
  readonly zeilen: readonly (readonly string[])[]
}

/** How a table is written; what is left out is recognised, a header line is taken for granted. */
export interface Schreibweise {
  readonly trennzeichen?: string | undefined
  /** false: the columns are called 1, 2, 3 … */
  readonly kopfzeile?: boolean | undefined
}

export const liesTabelle = (datei: string, wie: Schreibweise = {}): Tabelle =>
  tabelleAus(dekodiert(readFileSync(datei)), wie)

/** Fields may be quoted with "" inside; blanks around a field, empty lines and a line such as "sep=;" don't count. */
export function tabelleAus(roh: string, { trennzeichen, kopfzeile = true }: Schreibweise = {}): Tabelle {
  const text = roh.replaceAll('\0', '')
  const [ansage, angesagt] = /^\s*"?sep=(.)"?[ \t]*(?:\r\n?|\n)/i.exec(text) ?? []
  const rest = ansage === undefined ? text : text.slice(ansage.length)
  const alle = zerlegt(rest, trennzeichen ?? angesagt ?? erkannterTrenner(rest))
  if (kopfzeile) return { spalten: alle[0] ?? [], zeilen: alle.slice(1) }
  const breite = alle.reduce((bisher, { length }) => Math.max(bisher, length), 0)
  return { spalten: Array.from({ length: breite }, (_, i) => String(i + 1)), zeilen: alle }
}

/** The separator that cuts most rows into as many fields as the first one; among equals the one with more fields. */
function erkannterTrenner(text: string): string {
  const probe = text.length > PROBE ? text.slice(0, text.lastIndexOf('\n', PROBE)) : text
  const guete = (trenner: string): number => {
    const [kopf, ...zeilen] = zerlegt(probe, trenner)
    const breite = kopf?.length ?? 0
    if (breite < 2) return 0
    const gleich = zeilen.filter(({ length }) => length === breite).length
    return (zeilen.length === 0 ? 1 : gleich / zeilen.length) + breite / 10_000
  }
  return TRENNER.map((trenner) => ({ trenner, wert: guete(trenner) })).reduce((a, b) => (b.wert > a.wert ? b : a))
    .trenner
}
