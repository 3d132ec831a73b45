import { beginnDesTages, type Instant, plusTage, tagInBerlin } from '../../../platform/clock/index.ts'

/** Days a code counts, the day it was made not included (KO-04). */
const TAGE = 14
/** Wrong tries that use a code up. */
export const VERSUCHE = 5
/** A letter takes three to five working days: sooner than this another one makes no sense. */
const ABSTAND_TAGE = 3
/** Letters within this time; after that the desk hands over a code. */
const HOECHSTENS = { briefe: 3, tage: 90 } as const

/** A code counts to the end of the fourteenth day in Berlin, so that the letter can name a day. */
export const gueltigBis = (jetzt: Instant): Instant => beginnDesTages(plusTage(tagInBerlin(jetzt), TAGE + 1))

/** The last day on which the code counts. */
export const letzterTag = (bis: Instant): string => plusTage(tagInBerlin(bis), -1)

export type Bestellung =
  | { readonly art: 'moeglich' }
  /** The day from which another one can be asked for. */
  | { readonly art: 'zu-frueh'; readonly ab: string }
  | { readonly art: 'zu-oft'; readonly ab: string }

/** A letter asked for before: when, and whether it came back. */
interface FruehererBrief {
  readonly beauftragt: Instant
  readonly unzustellbar: boolean
}

/**
 * Whether another letter may be asked for (KO-04: resends are limited). One that came back does not make the next one wait.
 * @param bisher letters of the same kind for the same account, newest first
 */
export function bestellbar(bisher: readonly FruehererBrief[], jetzt: Instant): Bestellung {
  const heute = tagInBerlin(jetzt)
  const tage = bisher
    .map(({ beauftragt }) => tagInBerlin(beauftragt))
    .filter((tag) => plusTage(tag, HOECHSTENS.tage) > heute)
  const aeltester = tage[HOECHSTENS.briefe - 1]
  if (aeltester !== undefined) return { art: 'zu-oft', ab: plusTage(aeltester, HOECHSTENS.tage) }
  const [letzter] = bisher
  if (letzter === undefined || letzter.unzustellbar) return { art: 'moeglich' }
  const ab = plusTage(tagInBerlin(letzter.beauftragt), ABSTAND_TAGE)
  return ab > heute ? { art: 'zu-frueh', ab } : { art: 'moeglich' }
}
