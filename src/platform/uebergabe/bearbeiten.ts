import { plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { uebergabeDauer } from '../metrik/index.ts'
import { type Arbeiter, type Ergebnis, pauseNach } from './arbeiter.ts'
import type { Gepachtet } from './pacht.ts'

/** Makes one attempt and writes how it ended. Never throws: what can't be written now is done again when the lease is over. */
export async function bearbeiten(haus: Haus, arbeiter: Arbeiter, u: Gepachtet): Promise<void> {
  const ende = uebergabeDauer.startTimer({ art: u.art })
  try {
    const ergebnis = abgebrochen(arbeiter, u) ?? erneutNachTakt(haus, arbeiter, await arbeiter.bearbeite(haus, u))
    await abschliessen(haus, u, ergebnis)
    ende({ ergebnis: ergebnis.stand })
  } catch (fehler) {
    ende({ ergebnis: 'fehler' })
    await nachFehler(haus, arbeiter, u, fehler).catch((zweiter: unknown) => {
      haus.log.error({ uebergabe: u.id, art: u.art, grund: fehlerwort(zweiter) }, 'Ergebnis nicht aufgeschrieben')
    })
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

/** Writes the result, unless the lease ran out and another worker holds the row by now. */
async function abschliessen(haus: Haus, u: Gepachtet, ende: Ende): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('uebergabe.uebergabe')
      .set(
        ende.stand === 'spaeter'
          ? { faellig: ende.faellig, grund: ende.grund, lauf: null, versuche: u.versuch - 1 }
          : { stand: ende.stand, grund: 'grund' in ende ? ende.grund : null, lauf: null, erledigt: jetzt },
      )
      .where('id', '=', u.id)
      .where('lauf', '=', u.lauf)
      .execute(),
  )
}

/** The next state after an error: a pause, or a desk. Only kind and code of the error are kept: messages may hold personal data. */
async function nachFehler(haus: Haus, { takt }: Arbeiter, u: Gepachtet, fehler: unknown): Promise<void> {
  const grund = fehlerwort(fehler)
  haus.log.warn({ uebergabe: u.id, art: u.art, versuch: u.versuch, grund }, 'Übergabe nicht gelungen')
  const pause = pauseNach(u.versuch, takt)
  if (pause === undefined) return abschliessen(haus, u, { stand: 'gescheitert', grund })
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('uebergabe.uebergabe')
      .set({ faellig: plusSekunden(haus.uhr.jetzt(), pause), grund, lauf: null })
      .where('id', '=', u.id)
      .where('lauf', '=', u.lauf)
      .execute(),
  )
}

/** Kind and code of an error, nothing of its message. */
export function fehlerwort(fehler: unknown): string {
  if (!(fehler instanceof Error)) return 'Unbekannter Fehler'
  const kennung = 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : ''
  return [fehler.name, kennung].filter((teil) => teil !== '').join(' ')
}
