import type { Werte } from '../entscheiden.ts'
import { spalten } from '../spalten.ts'

/** "Vorgang: Antrag · Postleitzahl: 24103" */
export const inWorten = (eingaben: Werte): string =>
  spalten
    .flatMap(({ id, name, werte }) => {
      const wert = eingaben[id]
      if (wert === undefined) return []
      return [`${name}: ${werte?.find((w) => w.wert === wert)?.name ?? wert}`]
    })
    .join(' · ')
