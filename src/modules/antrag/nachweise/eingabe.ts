import type { Datei } from '../../../platform/eingang/index.ts'
import { type Eingabe, type Feldfehler, wert } from '../../../platform/forms/index.ts'
import { istWeg, type Weg } from './nachweis.ts'

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
  return {
    weg: gewaehlt ?? (dateien.length > 0 ? 'datei' : undefined),
    worte: wert(eingabe, 'worte').trim().slice(0, LAENGE),
  }
}

/** What is missing for this way to be told. */
export function mangel({ weg, worte }: Gesagt, dateien: readonly Datei[]): Feldfehler[] {
  if (weg === undefined) return [{ feld: 'weg', schluessel: 'fehler.weg' }]
  if (weg === 'datei' && dateien.length === 0) return [{ feld: 'datei-neu', schluessel: 'fehler.datei' }]
  return weg === 'gibt-es-nicht' && worte === '' ? [{ feld: 'worte', schluessel: 'fehler.worte' }] : []
}
