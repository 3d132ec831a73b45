import { schreibeCsv } from '../../../platform/csv.ts'
import type { Statistik } from './query.ts'

/** All tables as one CSV file; what is hidden is hidden here too. */
export const alsCsv = (stelle: string, { stand, tabellen }: Statistik): string =>
  schreibeCsv([
    ['Dienststelle', 'Stand', 'Tabelle', 'Merkmal', 'Zahl'],
    ...tabellen.flatMap(({ titel, zeilen }) =>
      zeilen.map(({ name, zahl }) => [
        stelle,
        stand ?? '',
        titel,
        name,
        zahl === undefined ? 'nicht gezeigt' : String(zahl),
      ]),
    ),
  ])
