import { type Instant, plusSekunden, zeitpunktLang } from '../../platform/clock/index.ts'
import type { Sprache } from '../../platform/i18n/index.ts'

/** The time of day to show for "again from": the full minute after the moment, so that it is true when it is read. */
export const wiederAbUhrzeit = (moment: Instant | undefined, sprache: Sprache): string | undefined =>
  moment && zeitpunktLang(plusSekunden(moment, 59.999), sprache).zeit
