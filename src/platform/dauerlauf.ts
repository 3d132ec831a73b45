import { setTimeout as warte } from 'node:timers/promises'

/** Something that runs until it is told to stop. */
export interface Dauerlauf {
  /** Lets the step that is under way finish and resolves then. */
  ende(): Promise<void>
}

/**
 * Does a step again and again until told to stop, never two at once.
 * @param schritt resolves to the milliseconds until the next, 0 for at once; it deals with its errors itself
 */
export function dauerlauf(schritt: () => Promise<number>): Dauerlauf {
  const halt = new AbortController()
  const laeuft = (async () => {
    while (!halt.signal.aborted) {
      const pause = await schritt()
      // Takes its listener off the signal again when the time is over.
      if (pause > 0) await warte(pause, undefined, { signal: halt.signal }).catch(() => undefined)
    }
  })()
  return {
    async ende() {
      halt.abort()
      await laeuft
    },
  }
}
