import { plusSekunden } from '../../../../platform/clock/index.ts'
import type { Arbeiter } from '../../../../platform/uebergabe/index.ts'
import { abgleichNachziehen } from './command.ts'

const STUNDE = 3600
/** Then it makes room for a moment, so that a worker that is to end does not wait for it. */
const AM_STUECK = 60

/** Looks every hour whether the preparation of persons has a new version, and makes their rows anew. */
export const abgleichNachzug: Arbeiter = {
  art: 'step.abgleich-nachziehen',
  takt: STUNDE,
  async bearbeite(haus) {
    const ende = plusSekunden(haus.uhr.jetzt(), AM_STUECK)
    return (await abgleichNachziehen(haus, () => haus.uhr.jetzt() > ende))
      ? { stand: 'zugestellt' }
      : { stand: 'spaeter', faellig: plusSekunden(haus.uhr.jetzt(), 1), grund: 'Geht weiter' }
  },
}
