import type { Recht } from '../organisation/index.ts'

/** The right each act of staff needs at the Dienststelle they work for; the database says it again (migrations/0060-postfach.sql). */
export const recht = {
  lesen: 'postfach.lesen',
  schreiben: 'postfach.schreiben',
  /** Decides about mails that were held back, and about the addresses that they come to. */
  sichten: 'postfach.sichten',
} as const satisfies Record<string, Recht>

/** Who may; everything else is refused. */
export const darf = {
  /** Messages of one's own, read and sent: an account bound by letter or ID card; it is in use, for its owner is signed in (PF-01). */
  lesen: { bindung: 'pin_brief', anmeldung: 1 },
  /** A draft waits until its owner is sure enough to send it. */
  entwerfen: { bindung: 'email', anmeldung: 1 },
} as const
