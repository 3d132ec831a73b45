import { lauf, type Messpunkt } from '../last.ts'
import type { Messung } from '../messen.ts'
import type { dreiInserts } from '../pgbench.ts'

export const VERBINDUNGEN = 48

export interface Last {
  /** Applications begun per second. */
  readonly rate: number
  readonly minuten: number
  /** Seconds before that, not counted. */
  readonly anlauf: number
  /** Applications in all. */
  readonly anzahl: number
}

/** Sends applications at a steady rate; why one failed is printed with how often. */
export async function belaste(
  { rate, anlauf, minuten }: Last,
  art: string,
  tu: (nr: number) => Promise<void>,
): Promise<Messpunkt[]> {
  const gruende = new Map<string, number>()
  const punkte = await lauf({ rate, anlauf, sekunden: minuten * 60, unterwegs: 500 }, async (nr) => {
    try {
      await tu(nr)
      return { art, gut: true }
    } catch (fehler) {
      const grund = fehler instanceof Error ? fehler.message : 'Unbekannt'
      gruende.set(grund, (gruende.get(grund) ?? 0) + 1)
      return { art, gut: false }
    }
  })
  for (const [grund, zahl] of gruende) console.log(`  gescheitert: ${grund} (${zahl})`)
  return punkte
}

/** Processor time by part, and the limit of the database in the same run. */
export const beiwerk = (
  vorher: ReadonlyMap<string, number>,
  nachher: ReadonlyMap<string, number>,
  { anzahl }: Last,
  grenze: Awaited<ReturnType<typeof dreiInserts>>,
): Messung[] => [
  ...[...nachher].map(([teil, s]) => ({
    was: `Rechenzeit je Antrag: ${teil}`,
    ist: (1000 * (s - (vorher.get(teil) ?? 0))) / anzahl,
    einheit: 'ms',
  })),
  ...(grenze === undefined
    ? []
    : [
        {
          was: `zum Vergleich: pgbench, drei Inserts, ${grenze.verbindungen} Verbindungen`,
          ist: grenze.tps,
          einheit: '/s',
        },
      ]),
]
