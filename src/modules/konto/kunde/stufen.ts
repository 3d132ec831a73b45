import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'

/** First axis, lasting: how the account is bound to a person (KO-02). */
const bindungen = ['keine', 'email', 'pin_brief', 'ausweis'] as const
export type Bindung = (typeof bindungen)[number]

/**
 * Second axis, of one session: how it signed in. 1 one factor (password); 3 two factors, or a certificate (eIDAS "substantial");
 * 4 the ID card ("high"). The same figures as BundID's levels.
 */
const anmeldestufen = [1, 3, 4] as const
export type Anmeldestufe = (typeof anmeldestufen)[number]

/** What a service asks for. What is not named is not asked for. */
export interface Minimum {
  readonly bindung?: Exclude<Bindung, 'keine'>
  readonly anmeldung?: Anmeldestufe
  /** The person proved a moment ago that it is them: for changes of the ways to sign in. */
  readonly frisch?: boolean
}

/** What a customer has. */
export interface Stand {
  readonly bindung: Bindung
  readonly anmeldung: Anmeldestufe
  /** When this session signed in, or last proved it again. */
  readonly angemeldetUm: Instant
}

/** Seconds for which a sign-in counts as a moment ago. */
const FRISCH = 10 * 60

const rang = (bindung: Bindung): number => bindungen.indexOf(bindung)

export const istBindung = (text: unknown): text is Bindung => bindungen.some((eine) => eine === text)
export const istAnmeldestufe = (wert: unknown): wert is Anmeldestufe => anmeldestufen.some((eine) => eine === wert)

/** The part of a minimum that is not met; nothing if all is. */
export function fehlendes(minimum: Minimum, stand: Stand, jetzt: Instant): Minimum {
  const { bindung, anmeldung, frisch } = minimum
  return {
    ...(bindung !== undefined && rang(stand.bindung) < rang(bindung) && { bindung }),
    ...(anmeldung !== undefined && stand.anmeldung < anmeldung && { anmeldung }),
    ...(frisch && stand.angemeldetUm < plusSekunden(jetzt, -FRISCH) && { frisch }),
  }
}

export const istLeer = (minimum: Minimum): boolean => Object.keys(minimum).length === 0

/** What is asked for, as the query of the page that offers the ways. */
export const alsQuery = ({ bindung, anmeldung, frisch }: Minimum): string =>
  new URLSearchParams({
    ...(bindung !== undefined && { bindung }),
    ...(anmeldung !== undefined && { anmeldung: String(anmeldung) }),
    ...(frisch && { frisch: '1' }),
  }).toString()

/** Reads it back; what is nonsense asks for nothing. */
export function ausQuery(query: Readonly<Record<string, unknown>>): Minimum {
  const { bindung, frisch } = query
  const anmeldung = Number(query['anmeldung'])
  return {
    ...(istBindung(bindung) && bindung !== 'keine' && { bindung }),
    ...(istAnmeldestufe(anmeldung) && { anmeldung }),
    ...(frisch === '1' && { frisch: true }),
  }
}
