import type { Recht } from '../organisation/index.ts'

/** The right each act needs at the Dienststelle one works for; the database says it again. */
export const recht = {
  /** Writes the office's settings, and checks those of others there (KT-04). */
  schreiben: 'fassung.konfiguration',
  /** Reads the state of the offices of a district (RO-02, RO-05). */
  einsehen: 'konfiguration.einsehen',
  /** Opens mailboxes, sets deadlines, releases ways into a Service Center, for all offices (PF-06, PF-15, KT-06). */
  steuern: 'konfiguration.zentral',
} as const satisfies Record<string, Recht>
