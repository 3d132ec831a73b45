import { type Instant, plusSekunden } from '../clock/index.ts'
import type { Haus } from '../haus.ts'
import { uebergabeDauer } from '../metrik/index.ts'
import { type Arbeiter, type Ergebnis, pauseNach } from './arbeiter.ts'
import type { Gepachtet } from './pacht.ts'

/** How an attempt ended, ready to be written: the new state of the row. */
export interface Abschluss {
  readonly id: string
  /** Proof that the row is still ours. */
  readonly lauf: string
  readonly stand: 'wartend' | 'zugestellt' | 'abgelehnt' | 'gescheitert'
  readonly grund: string | null
  readonly versuche: number
  /** When it is due again; null when it is over. */
  readonly faellig: Instant | null
}

/** Makes one attempt and says how it ended. Never throws. */
export async function bearbeiten(haus: Haus, arbeiter: Arbeiter, u: Gepachtet): Promise<Abschluss> {
  const ende = uebergabeDauer.startTimer({ art: u.art })
  try {
    const ergebnis = abgebrochen(arbeiter, u) ?? erneutNachTakt(haus, arbeiter, await arbeiter.bearbeite(haus, u))
    ende({ ergebnis: ergebnis.stand })
    return abschluss(u, ergebnis)
  } catch (fehler) {
    ende({ ergebnis: 'fehler' })
    return nachFehler(haus, arbeiter, u, fehler)
  }
}

type Ende = Ergebnis | { stand: 'gescheitert'; grund: string }

/** All attempts are used up and none wrote an end: it kills the process that works on it. A person must look. */
const abgebrochen = ({ takt }: Arbeiter, u: Gepachtet): Ende | undefined =>
  u.versuch > 1 && pauseNach(u.versuch - 1, takt) === undefined
    ? { stand: 'gescheitert', grund: 'Jeder Versuch brach ab, ohne ein Ergebnis zu hinterlassen.' }
    : undefined

const erneutNachTakt = (haus: Haus, { takt }: Arbeiter, ergebnis: Ergebnis): Ergebnis =>
  takt !== undefined && ergebnis.stand === 'zugestellt'
    ? { stand: 'spaeter', faellig: plusSekunden(haus.uhr.jetzt(), takt), grund: '' }
    : ergebnis

const abschluss = ({ id, lauf, versuch }: Gepachtet, ende: Ende): Abschluss =>
  ende.stand === 'spaeter'
    ? { id, lauf, stand: 'wartend', grund: ende.grund, versuche: versuch - 1, faellig: ende.faellig }
    : { id, lauf, stand: ende.stand, grund: 'grund' in ende ? ende.grund : null, versuche: versuch, faellig: null }

/** The next state after an error: a pause, or a desk. Only kind and code of the error are kept: messages may hold personal data. */
function nachFehler(haus: Haus, { takt }: Arbeiter, u: Gepachtet, fehler: unknown): Abschluss {
  const grund = fehlerwort(fehler)
  haus.log.warn({ uebergabe: u.id, art: u.art, versuch: u.versuch, grund }, 'Übergabe nicht gelungen')
  const pause = pauseNach(u.versuch, takt)
  if (pause === undefined) return abschluss(u, { stand: 'gescheitert', grund })
  const faellig = plusSekunden(haus.uhr.jetzt(), pause)
  return { id: u.id, lauf: u.lauf, stand: 'wartend', grund, versuche: u.versuch, faellig }
}

/** Kind and code of an error, nothing of its message. */
export function fehlerwort(fehler: unknown): string {
  if (!(fehler instanceof Error)) return 'Unbekannter Fehler'
  const kennung = 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : ''
  return [fehler.name, kennung].filter((teil) => teil !== '').join(' ')
}
