import { beginnDesTages, type Instant, plusTage, tagInBerlin, wochentag } from '../clock/index.ts'

const TAGE_JE_WOCHE = 7

/**
 * The one moment a week at which approved settings of all offices come into force: the next Sunday, 00:00 in Berlin, strictly after
 * `jetzt` (KT-03). A legal day begins by its own clock, so a week with a change of summer time is an hour shorter or longer.
 */
export function naechsteAktivierung(jetzt: Instant): Instant {
  const heute = tagInBerlin(jetzt)
  return beginnDesTages(plusTage(heute, TAGE_JE_WOCHE - (wochentag(heute) % TAGE_JE_WOCHE)))
}
