import { pino } from 'pino'
import { liesConfig } from '../../config.ts'
import type { Instant } from '../clock/index.ts'
import type { Datenbank } from '../database/index.ts'
import type { Haus } from '../haus.ts'

/** Services for a test: one database role, a clock that the test sets, no log. */
export function testHaus(
  db: Datenbank,
  rest: Partial<Haus> & { jetzt?: Instant } = {},
): Haus & { uhr: { stelle(i: Instant): void } } {
  let stand = rest.jetzt
  const uhr = { jetzt: () => stand ?? new Date(), stelle: (i: Instant) => void (stand = i) }
  return { config: liesConfig({ DEMO: '1', LOG: 'silent' }), db, log: pino({ level: 'silent' }), ...rest, uhr }
}
