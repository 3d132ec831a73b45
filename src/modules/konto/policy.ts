import type { Kunde } from './kunde/query.ts'

/** Who may; everything else is refused. The database says it again (migrations/0013-konto.sql). */
export const darf = {
  /** Registering and signing in: anyone who is not signed in as a customer already. */
  hinein: (kunde: Kunde | undefined): boolean => kunde === undefined,
  /** Own account and own sessions: from level 1. Staff have no way in; they never see an account's secrets. */
  eigenesKonto: { stufe: 1 },
} as const
