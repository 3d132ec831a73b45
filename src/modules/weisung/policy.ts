import type { Zugriff } from '../../platform/database/index.ts'

/** Who may; everything else is refused. The database says it again (migrations/0010-weisung.sql). */
export const darf = {
  /** Directives, rules and what applied on a day: any signed-in staff. */
  lesen: (wer: Zugriff): boolean => wer.art === 'personal',
  /** A directive is entered at set-up, or by staff of the Zentrale with this right. */
  eintragen: (wer: Zugriff): boolean =>
    (wer.art === 'system' && wer.zweck === 'einrichtung') ||
    (wer.art === 'personal' && wer.rechte.includes('weisung.pflegen')),
}
