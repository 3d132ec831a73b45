import type { Haus } from '../haus.ts'
import { versiegeln } from './siegel.ts'

const PAUSE_MS = 1000

/** Seals every second, at once again while a full batch waits, until told to stop. */
export function siegeln(haus: Haus): { ende(): Promise<void> } {
  const halt = new AbortController()
  const pause = (): Promise<void> =>
    new Promise((weiter) => {
      const uhr = setTimeout(weiter, PAUSE_MS)
      halt.signal.addEventListener('abort', () => {
        clearTimeout(uhr)
        weiter()
      })
    })
  const laeuft = (async () => {
    while (!halt.signal.aborted) {
      const zahl = await versiegeln(haus.db).catch((fehler: unknown) => {
        haus.log.error({ fehler: fehler instanceof Error ? fehler.name : 'Unbekannt' }, 'Versiegeln nicht gelungen')
        return 0
      })
      if (zahl === 0) await pause()
    }
  })()
  return {
    async ende() {
      halt.abort()
      await laeuft
    },
  }
}
