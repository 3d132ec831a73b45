import { Zuordnungsfehler } from './zuordnung.ts'

export type Zeile = readonly string[]
export type Leser = (zeile: Zeile) => string
/** A reader of the column of this name. */
export type Spalte = (name: string) => Leser

/** What stands in files for nothing. */
const FEHLWERTE =
  '|na|n/a|#n/a|nan|null|none|nil|-|--|?|.|unknown|unk|unbekannt|k.a.|(null)|(none)|\\n|nat|<na>|missing|leer'.split(
    '|',
  )

export const leer: Leser = () => ''

/** Names of columns meet whatever their case, blanks and signs are: "Given Name" is given_name. */
const schlicht = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Where a column stands; undefined when none or more than one could be meant. */
function stelleVon(namen: readonly string[], name: string): number | undefined {
  const genau = namen.indexOf(name)
  if (genau >= 0) return genau
  const aehnliche = namen.flatMap((n, i) => (schlicht(n) === schlicht(name) ? [i] : []))
  return aehnliche.length === 1 ? aehnliche[0] : undefined
}

/**
 * Readers of a table's columns. A column that is not there is told, and read as empty: a mapping may be made for several files.
 * @param pflicht refuses instead
 */
export function spaltenVon(
  namen: readonly string[],
  weitere: readonly string[] = [],
  melde: (satz: string) => void = () => undefined,
): { spalte: Spalte; pflicht: Spalte } {
  const fehlwerte = new Set([...FEHLWERTE, ...weitere.map((wert) => wert.toLowerCase())])
  const gibtEsNicht = (name: string): string =>
    `Die Spalte „${name}“ gibt es nicht. Die Datei hat: ${namen.map((n) => `„${n}“`).join(', ')}`
  const lies =
    (stelle: number): Leser =>
    (zeile) => {
      // A number that some program took for a fraction: 12345.0
      const wert = (zeile[stelle] ?? '').replace(/^(\d+)\.0$/, '$1')
      return fehlwerte.has(wert.toLowerCase()) ? '' : wert
    }
  return {
    spalte(name) {
      const stelle = stelleVon(namen, name)
      if (stelle !== undefined) return lies(stelle)
      melde(`${gibtEsNicht(name)}. Gemessen wird ohne sie.`)
      return leer
    },
    pflicht(name) {
      const stelle = stelleVon(namen, name)
      if (stelle === undefined) throw new Zuordnungsfehler(gibtEsNicht(name))
      return lies(stelle)
    },
  }
}
