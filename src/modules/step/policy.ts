import type { Zugriff } from '../../platform/database/index.ts'
import type { Recht } from '../organisation/index.ts'

/** The right each act of staff needs at the Dienststelle they work for; the database says it again. */
export const recht = {
  sehen: 'step.lesen',
  suchen: 'step.lesen',
  ueberallSuchen: 'step.suchen',
  bearbeiten: 'step.bearbeiten',
  /** Sees and lifts a protected address. Setting one needs `bearbeiten` only: protecting must not wait. */
  auskunftssperre: 'step.auskunftssperre',
} as const satisfies Record<string, Recht>

/** Who may; everything else is refused. The database says it again (migrations/0012-step.sql, 0025-step-daten.sql). */
export const darf = {
  /** A registration that was confirmed by e-mail creates the Internetperson (KO-01). */
  anlegen: (wer: Zugriff): boolean => wer.art === 'system' && wer.zweck === 'anmeldung',
  /** Customers declare facts about themselves and to whom they turn. */
  angeben: (wer: Zugriff, personId: string): boolean => wer.art === 'kunde' && wer.personIds.includes(personId),
  /** To whom they turn, or to which office their application was passed on (§ 16 (2) SGB I). */
  zuordnen: (wer: Zugriff, personId: string): boolean =>
    darf.angeben(wer, personId) || (wer.art === 'system' && wer.zweck === 'uebergabe'),
  /** Customers see themselves; staff the persons of their Dienststellen, the database decides which. */
  sehen: (wer: Zugriff, personId: string): boolean =>
    darf.angeben(wer, personId) || (wer.art === 'personal' && wer.rechte.includes(recht.sehen)),
  /** Staff create and change persons of their Dienststellen, the database decides which. */
  bearbeiten: (wer: Zugriff): boolean => wer.art === 'personal' && wer.rechte.includes(recht.bearbeiten),
  /** Sees what a protected address hides. */
  geschuetztes: (wer: Zugriff): boolean =>
    wer.art !== 'personal' || (wer.rechte.includes(recht.auskunftssperre) && wer.rechte.includes(recht.sehen)),
}
