import { type Dauerlauf, dauerlauf } from '../dauerlauf.ts'
import type { Haus } from '../haus.ts'
import { versiegeln } from './siegel.ts'

const PAUSE_MS = 1000

/** Seals every second, at once again while a full batch waits, until told to stop. */
export const siegeln = (haus: Haus): Dauerlauf =>
  dauerlauf(async () => {
    const zahl = await versiegeln(haus.db).catch((fehler: unknown) => {
      haus.log.error({ fehler: fehler instanceof Error ? fehler.name : 'Unbekannt' }, 'Versiegeln nicht gelungen')
      return 0
    })
    return zahl === 0 ? PAUSE_MS : 0
  })
