import { availableParallelism } from 'node:os'
import {
  beginnDesTages,
  type Instant,
  plusSekunden,
  plusTage,
  tagInBerlin,
  wochentag,
} from '../../../../platform/clock/index.ts'
import type { Arbeiter } from '../../../../platform/uebergabe/index.ts'
import { dublettenSuchen } from './suche.ts'

const STUNDE = 3600
const WOCHE = 7 * 24 * STUNDE
/** Sundays from 1 to 6 in Berlin: nobody waits for a page then. */
const [AB, BIS] = [STUNDE, 6 * STUNDE]
const SONNTAG = 7
/** Then it makes room, so that a worker that is to end does not wait for it; what is done is done. */
const AM_STUECK = 120
const DANACH = 5

/** The weekly search over the whole stock (ST-05). */
export const dublettensuche: Arbeiter = {
  art: 'step.dubletten-suche',
  takt: WOCHE,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    const beginn = naechsterBeginn(jetzt)
    if (beginn > jetzt) return { stand: 'spaeter', faellig: beginn, grund: 'Sonntagnacht' }
    const ende = plusSekunden(jetzt, AM_STUECK)
    const { fertig } = await dublettenSuchen(haus, {
      faeden: Math.max(1, availableParallelism() - 1),
      halt: () => haus.uhr.jetzt() > ende,
    })
    return fertig
      ? { stand: 'zugestellt' }
      : { stand: 'spaeter', faellig: plusSekunden(haus.uhr.jetzt(), DANACH), grund: 'Geht weiter' }
  },
}

/** When it may begin: this moment, or the beginning of the next night for it. */
function naechsterBeginn(jetzt: Instant): Instant {
  const heute = tagInBerlin(jetzt)
  const sonntag = plusTage(heute, SONNTAG - wochentag(heute))
  const nacht = beginnDesTages(sonntag)
  if (jetzt < plusSekunden(nacht, AB)) return plusSekunden(nacht, AB)
  return jetzt < plusSekunden(nacht, BIS) ? jetzt : plusSekunden(beginnDesTages(plusTage(sonntag, 7)), AB)
}
