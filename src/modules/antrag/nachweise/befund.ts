import type { Transaction } from '../../../platform/database/index.ts'
import { type Datei, dateienMitId } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Nachweis, Weg } from './nachweis.ts'

/** What became of files, by id. */
export type Dateien = ReadonlyMap<string, Datei>

/** What is known of an evidence. */
interface Befund {
  readonly weg: Weg | 'fehlt'
  readonly grund?: string | undefined
  /** Ids. */
  readonly dateien: readonly string[]
}

/** The files that these name, as far as they are there for the one who asks. */
export async function dateienZu(
  tx: Transaction,
  haus: Haus,
  nachweise: readonly Pick<Befund, 'dateien'>[],
): Promise<Dateien> {
  const ids = [...new Set(nachweise.flatMap(({ dateien }) => dateien))]
  return new Map((await dateienMitId(tx, haus, ids)).map((datei) => [datei.id, datei]))
}

/** Those that are still being checked: nobody knows yet whether they can be passed on. */
export const unterwegs = (dateien: Dateien): Datei[] =>
  [...dateien.values()].filter(({ stand }) => stand === 'wird-geprueft')

/** An evidence with the files that are of use. One that has none of them is missing; a file that was refused is named. */
export function mitBefund<N extends Befund>(nachweis: N, dateien: Dateien): Omit<N, keyof Befund> & Befund {
  if (nachweis.weg !== 'datei') return nachweis
  const taugt = nachweis.dateien.filter((id) => dateien.has(id) && dateien.get(id)?.stand !== 'abgelehnt')
  const andere = nachweis.dateien.flatMap((id) => (taugt.includes(id) ? [] : (dateien.get(id)?.name ?? [])))
  return {
    ...nachweis,
    weg: taugt.length === 0 ? 'fehlt' : 'datei',
    dateien: taugt,
    ...(andere.length > 0 && { grund: `nicht angenommen: ${andere.join(', ')}` }),
  }
}

/** How an evidence stands, for its owner: as said, or what holds it up. */
export type Nachweisstand = Weg | 'pruefung' | 'abgelehnt'

/** Undefined if files were meant and none is there. */
export function nachweisstand(
  nachweis: Pick<Nachweis, 'weg' | 'dateien'>,
  dateien: Dateien,
): Nachweisstand | undefined {
  if (nachweis.weg !== 'datei') return nachweis.weg
  if (nachweis.dateien.length === 0) return undefined
  if (mitBefund(nachweis, dateien).weg === 'fehlt') return 'abgelehnt'
  return nachweis.dateien.some((id) => dateien.get(id)?.stand === 'wird-geprueft') ? 'pruefung' : 'datei'
}
