import { availableParallelism } from 'node:os'
import { plusSekunden } from '../../../../platform/clock/index.ts'
import type { Arbeiter } from '../../../../platform/uebergabe/index.ts'
import { dublettenSuchen } from './suche.ts'

const WOCHE = 7 * 24 * 3600
/** Then it makes room, so that a worker that is to end does not wait for it; what is done is done. */
const AM_STUECK = 120
const DANACH = 5

/** The weekly search over the whole stock (ST-05). */
export const dublettensuche: Arbeiter = {
  art: 'step.dubletten-suche',
  takt: WOCHE,
  async bearbeite(haus) {
    const ende = plusSekunden(haus.uhr.jetzt(), AM_STUECK)
    const { fertig } = await dublettenSuchen(haus, {
      faeden: Math.max(1, availableParallelism() - 1),
      halt: () => haus.uhr.jetzt() > ende,
    })
    return fertig
      ? { stand: 'zugestellt' }
      : { stand: 'spaeter', faellig: plusSekunden(haus.uhr.jetzt(), DANACH), grund: 'Geht weiter' }
  },
}
