import { schreibeCsv } from '../../../platform/csv.ts'
import type { Statistik } from './query.ts'

/** All tables as one CSV file; what is hidden is hidden here too. */
export const alsCsv = (stelle: string, { stand, tabellen }: Statistik): string =>
  schreibeCsv([
    ['Dienststelle', 'Stand', 'Tabelle', 'Merkmal', 'Zahl', 'Anteil in %'],
    ...tabellen.flatMap(({ titel, zeilen }) =>
      zeilen.map(({ name, zahl, anteil }) => [
        stelle,
        stand ?? '',
        titel,
        name,
        zahl === undefined ? 'nicht gezeigt' : String(zahl),
        anteil === undefined ? '' : String(anteil).replace('.', ','),
      ]),
    ),
  ])
