import type { Minimum } from './kunde/stufen.ts'
import type { Kunde } from './kunde/query.ts'

/** Who may; everything else is refused. The database says it again (migrations/0013-konto.sql, 0027-anmeldewege.sql). */
export const darf = {
  /** Registering and signing in: anyone who is not signed in as a customer already. */
  hinein: (kunde: Kunde | undefined): boolean => kunde === undefined,
  /** Own account and own sessions. Staff have no way in; they never see an account's secrets. */
  eigenesKonto: { anmeldung: 1 },
  /** Ways to sign in, address, password, deletion: whoever finds an open device must not get further. */
  zugangAendern: { anmeldung: 1, frisch: true },
} as const satisfies Record<string, Minimum | ((kunde: Kunde | undefined) => boolean)>
