import type { Datei } from '../../../platform/eingang/index.ts'
import { type Eingabe, type Feldfehler, wert } from '../../../platform/forms/index.ts'
import { istWeg, mitWorten, type Weg } from './nachweis.ts'

const LAENGE = 2000

/** What was sent about one evidence. */
export interface Gesagt {
  readonly weg: Weg | undefined
  readonly worte: string
}

/** The way that was chosen; whoever sends files and chooses nothing means the files. */
export function gesagt(eingabe: Eingabe, dateien: readonly Datei[]): Gesagt {
  const weg = wert(eingabe, 'weg')
  const gewaehlt = istWeg(weg) ? weg : undefined
  const zaehlt = gewaehlt ?? (dateien.length > 0 ? 'datei' : undefined)
  const feld = mitWorten.find((einer) => einer === zaehlt)
  return {
    weg: zaehlt,
    worte: feld === undefined ? '' : wert(eingabe, `worte-${feld}`).trim().slice(0, LAENGE),
  }
}

/** The files that belong to this way: one that was refused is no reason to ask, where something else was chosen. */
export const zumWeg = ({ weg }: Gesagt, dateien: readonly Datei[]): readonly Datei[] =>
  weg === 'datei' ? dateien : dateien.filter(({ stand }) => stand !== 'abgelehnt')

/** What is missing for this way to be told, or speaks against it: files are there, and another way is chosen. */
export function mangel({ weg, worte }: Gesagt, dateien: readonly Datei[]): Feldfehler[] {
  if (weg === undefined) return [{ feld: 'weg', schluessel: 'fehler.weg' }]
  if (weg === 'datei' && dateien.length === 0) return [{ feld: 'datei-neu', schluessel: 'fehler.datei' }]
  if (weg !== 'datei' && dateien.length > 0) return [{ feld: 'weg', schluessel: 'fehler.weg-und-datei' }]
  const feld = 'worte-gibt-es-nicht'
  return weg === 'gibt-es-nicht' && worte === '' ? [{ feld, schluessel: 'fehler.worte' }] : []
}
