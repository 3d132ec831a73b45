import { plusSekunden } from '../../../../platform/clock/index.ts'
import type { Arbeiter } from '../../../../platform/uebergabe/index.ts'
import { abgleichNachziehen } from './command.ts'

const STUNDE = 3600
/** A quarter of the time, so that pages keep their pace meanwhile; and a worker that is to end hardly waits for it. */
const AM_STUECK = 10
const PAUSE = 30

/** Looks every hour whether the preparation of persons has a new version, and makes their rows anew. */
export const abgleichNachzug: Arbeiter = {
  art: 'step.abgleich-nachziehen',
  takt: STUNDE,
  async bearbeite(haus) {
    const ende = plusSekunden(haus.uhr.jetzt(), AM_STUECK)
    return (await abgleichNachziehen(haus, () => haus.uhr.jetzt() > ende))
      ? { stand: 'zugestellt' }
      : { stand: 'spaeter', faellig: plusSekunden(haus.uhr.jetzt(), PAUSE), grund: 'Geht weiter' }
  },
}
