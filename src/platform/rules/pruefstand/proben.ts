import type { Entscheidungstabelle, Wert } from '../tabelle.ts'
import { spalten } from './wuerfel.ts'

/** Beside the values that cells name, one of every stretch between them: no cell can tell more values apart. */
const dazwischen: Readonly<Record<string, readonly Wert[]>> = {
  name: ['0', 'A!', 'B', 'Kb', 'M', 'Ý', 'ü'],
  plz: ['11', '50', '97'],
  alter: [2, 16, 20, 148],
  betrag: [-3, -2, -0.5, 0.25, 0.75, 2, 1001],
  tag: ['0000-01-02', '2024-02-27', '2024-03-02', '9999-12-30'],
}

/** Every input that a random table can tell apart, missing values included. */
export function alleEingaben(tabelle: Entscheidungstabelle): Record<string, Wert | null>[] {
  let faelle: Record<string, Wert | null>[] = [{}]
  for (const { id } of tabelle.eingaben) {
    const benannt = spalten.find((s) => s.eingabe.id === id)?.werte ?? []
    const werte = [...new Set([...benannt, ...(dazwischen[id] ?? []), null])]
    faelle = faelle.flatMap((fall) => werte.map((wert) => Object.assign({}, fall, { [id]: wert })))
  }
  return faelle
}
