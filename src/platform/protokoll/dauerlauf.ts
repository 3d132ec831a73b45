import { type Tag, tagInBerlin } from '../clock/index.ts'
import type { Speicher } from '../dateien/index.ts'
import { type Dauerlauf, dauerlauf } from '../dauerlauf.ts'
import type { Haus } from '../haus.ts'
import { versiegeln } from './siegel.ts'
import { kopfHinterlegen } from './zeugen.ts'

const PAUSE_MS = 1000

/**
 * Seals every second, at once again while a full batch waits, until told to stop. On each new day, and at the start, the head
 * goes to the object store first; while the store is down sealing goes on and the head is tried again.
 */
export function siegeln(haus: Haus, speicher: Speicher): Dauerlauf {
  let hinterlegt: Tag | undefined
  return dauerlauf(async () => {
    const melde = (wort: string) => (fehler: unknown) => {
      haus.log.error({ fehler: fehler instanceof Error ? fehler.name : 'Unbekannt' }, wort)
      return undefined
    }
    if (hinterlegt !== tagInBerlin(haus.uhr.jetzt())) {
      hinterlegt = await kopfHinterlegen(haus, speicher).catch(melde('Kopf des Protokolls nicht hinterlegt'))
    }
    const zahl = await versiegeln(haus.db).catch(melde('Versiegeln nicht gelungen'))
    return zahl === undefined || zahl === 0 ? PAUSE_MS : 0
  })
}
