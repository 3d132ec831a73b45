import type { Recht } from '../organisation/index.ts'
import type { Minimum } from './kunde/stufen.ts'
import type { Kunde } from './kunde/query.ts'

/** The right each act of staff needs at the Dienststelle they work for; the database says it again (migrations/0033, 0034). */
export const recht = {
  /** Supports accounts: letters, codes, refusals, "informed on" (KO-08 to KO-10, KO-14). */
  begleiten: 'konto.begleiten',
  /** Creates accounts by hand (KO-06, KO-13). */
  anlegen: 'konto.anlegen',
} as const satisfies Record<string, Recht>

/** Who may; everything else is refused. The database says it again (migrations/0013-konto.sql, 0027-anmeldewege.sql). */
export const darf = {
  /** Registering and signing in: anyone who is not signed in as a customer already. */
  hinein: (kunde: Kunde | undefined): boolean => kunde === undefined,
  /** Own account and own sessions. Staff have no way in; they never see an account's secrets. */
  eigenesKonto: { anmeldung: 1 },
  /** Ways to sign in, address, password, deletion: whoever finds an open device must not get further. */
  zugangAendern: { anmeldung: 1, frisch: true },
  /** Whoever knows the password alone must not take the second proof away, nor make new codes for it. */
  zweitenNachweisEntfernen: { anmeldung: 3, frisch: true },
} as const satisfies Record<string, Minimum | ((kunde: Kunde | undefined) => boolean)>
