import { type Tag, tagInBerlin } from '../clock/index.ts'
import type { Speicher } from '../dateien/index.ts'
import { type Dauerlauf, dauerlauf } from '../dauerlauf.ts'
import type { Haus } from '../haus.ts'
import { versiegeln } from './siegel.ts'
import { kopfHinterlegen } from './zeugen.ts'

const PAUSE_MS = 1000
const LAENGSTE_PAUSE_MS = 60_000

/**
 * Seals every second, at once again while a full batch waits, until told to stop. Beside it, on each new day and at the start,
 * the head goes to the object store: a store that is down or silent holds up no sealing and is tried again ever more seldom.
 */
export function siegeln(haus: Haus, speicher: Speicher): Dauerlauf {
  const melde = (fehler: unknown, wort: string): void =>
    haus.log.error({ fehler: fehler instanceof Error ? fehler.name : 'Unbekannt' }, wort)
  let hinterlegt: Tag | undefined
  let pause = PAUSE_MS
  const koepfe = dauerlauf(async () => {
    if (hinterlegt === tagInBerlin(haus.uhr.jetzt())) return PAUSE_MS
    try {
      hinterlegt = await kopfHinterlegen(haus, speicher)
      pause = PAUSE_MS
    } catch (fehler) {
      melde(fehler, 'Kopf des Protokolls nicht hinterlegt')
      pause = Math.min(pause * 2, LAENGSTE_PAUSE_MS)
    }
    return pause
  })
  const glieder = dauerlauf(async () => {
    try {
      return (await versiegeln(haus.db)) === 0 ? PAUSE_MS : 0
    } catch (fehler) {
      melde(fehler, 'Versiegeln nicht gelungen')
      return PAUSE_MS
    }
  })
  return {
    async ende() {
      await Promise.all([koepfe.ende(), glieder.ende()])
    },
  }
}
