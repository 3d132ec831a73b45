import { setTimeout as warte } from 'node:timers/promises'
import type { Anlage } from '../anlage.ts'

/**
 * Looks every second at what waits of these kinds of hand-overs, until nothing does.
 * @param nachlaufS how long that may take after the load is over
 */
export function beobachte(
  anlage: Anlage,
  arten: readonly string[],
  nachlaufS: number,
): { fertig(): Promise<{ aeltestesS: number; sekunden: number }> } {
  let aeltestesS = 0
  const blick = async (): Promise<number> => {
    const [stand] = await anlage.sql(
      `select count(*)::int as zahl, coalesce(extract(epoch from clock_timestamp() - min(erstellt)), 0)::float as alter
       from uebergabe.uebergabe where stand = 'wartend' and art = any ($1)`,
      [arten],
    )
    aeltestesS = Math.max(aeltestesS, Number(stand?.['alter']))
    return Number(stand?.['zahl'])
  }
  const halt = new AbortController()
  const nebenher = (async () => {
    while (!halt.signal.aborted) {
      await blick()
      await warte(1000)
    }
  })()
  return {
    async fertig() {
      halt.abort()
      await nebenher
      const beginn = performance.now()
      while ((await blick()) > 0) {
        if (performance.now() - beginn > nachlaufS * 1000) throw new Error(`Nach ${nachlaufS} s wartet noch etwas.`)
        await warte(500)
      }
      return { aeltestesS, sekunden: (performance.now() - beginn) / 1000 }
    },
  }
}
