/** How attempts are slowed down. Times in seconds. */
export interface Bremse {
  /** So many failures in a row cost nothing. */
  readonly frei: number
  /** First wait; doubled with each further failure … */
  readonly erste: number
  /** … up to this one. */
  readonly hoechstens: number
  /** After so long without an attempt everything before is forgotten. */
  readonly vergessen: number
}

const MINUTE = 60
const STUNDE = 60 * MINUTE

/**
 * One account from one network address: nobody else's attempts count, so a stranger can't lock someone out.
 * One network address: generous, because a waiting room or a mobile network shares one; only failures count.
 * One confirmation link: the password typed on another device.
 * The second proof, per account and browser or network; and from browsers the owner never used, all together: there the password
 * was right already, and a new one ends it.
 */
export const bremsen = {
  konto: { frei: 5, erste: MINUTE, hoechstens: STUNDE, vergessen: 24 * STUNDE },
  netz: { frei: 100, erste: MINUTE, hoechstens: 15 * MINUTE, vergessen: STUNDE },
  link: { frei: 5, erste: MINUTE, hoechstens: STUNDE, vergessen: 24 * STUNDE },
  faktor: { frei: 5, erste: MINUTE, hoechstens: STUNDE, vergessen: 24 * STUNDE },
  faktorGesamt: { frei: 30, erste: 5 * MINUTE, hoechstens: STUNDE, vergessen: 24 * STUNDE },
} as const satisfies Record<string, Bremse>

export type Bremsenart = keyof typeof bremsen

/** Seconds to wait after the n-th failure in a row. */
export function wartezeit(bremse: Bremse, fehlversuche: number): number {
  if (fehlversuche < bremse.frei) return 0
  return Math.min(bremse.erste * 2 ** Math.min(fehlversuche - bremse.frei, 20), bremse.hoechstens)
}
