import { setTimeout as warte } from 'node:timers/promises'

export interface Lauf {
  /** Begun per second, at fixed moments, whether or not earlier ones are done. */
  readonly rate: number
  readonly sekunden: number
  /** Seconds before that, not counted. */
  readonly anlauf: number
  /** Begun and not done: beyond that the next one waits, and its waiting counts. */
  readonly unterwegs: number
}

/** One measured step. `ms` counts from the moment it was due. */
export interface Messpunkt {
  readonly art: string
  readonly ms: number
  readonly gut: boolean
}

/** What one step came to; `beginn` replaces the moment it was due, where only a part is measured. */
export type Ergebnis = { art: string; gut: boolean; beginn?: number }

/** Puts a steady load on: an open model, so that a slow server can't slow down its own measurement. */
export async function lauf(
  { rate, sekunden, anlauf, unterwegs }: Lauf,
  tu: (nr: number) => Promise<Ergebnis>,
): Promise<Messpunkt[]> {
  const punkte: Messpunkt[] = []
  const offen = new Set<Promise<void>>()
  const zahl = Math.round(rate * (sekunden + anlauf))
  const start = performance.now() + 50
  for (let nr = 0; nr < zahl; nr++) {
    const faellig = start + (nr * 1000) / rate
    const rest = faellig - performance.now()
    if (rest > 1) await warte(rest)
    if (offen.size >= unterwegs) await Promise.race(offen)
    const eines = (async (): Promise<void> => {
      const { art, gut, beginn = faellig } = await tu(nr).catch((): Ergebnis => ({ art: 'Fehler', gut: false }))
      if (nr >= rate * anlauf) punkte.push({ art, gut, ms: performance.now() - beginn })
    })()
    offen.add(eines)
    void eines.finally(() => offen.delete(eines))
  }
  await Promise.all(offen)
  return punkte
}

/** The value that this share of the measured stays under. */
export const stelle = (zeiten: readonly number[], p: number): number =>
  zeiten.toSorted((a, b) => a - b)[Math.min(zeiten.length - 1, Math.floor(zeiten.length * p))] ??
  Number.POSITIVE_INFINITY
