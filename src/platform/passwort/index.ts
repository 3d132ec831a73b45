import { hash, verify } from '@node-rs/argon2'
import { istBekannt } from './bekannt.ts'

const MINDESTENS = 12
const HOECHSTENS = 200

/** OWASP's second choice for Argon2id: 19 MiB, two passes, one lane; about 25 ms here. */
const kosten = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** What is wrong with a new password. No rules of composition: length, and not known from leaks (NIST SP 800-63B 5.1.1.2). */
export type Passwortfehler = 'zu-kurz' | 'zu-lang' | 'bekannt'

/**
 * Checks a new password. @param kontext words an attacker would try first: e-mail address, name
 * @returns undefined when it may be used
 */
export function pruefePasswort(
  passwort: string,
  { kontext }: { kontext: readonly string[] },
): Passwortfehler | undefined {
  const laenge = Array.from(passwort).length
  if (laenge < MINDESTENS) return 'zu-kurz'
  if (laenge > HOECHSTENS) return 'zu-lang'
  return istBekannt(passwort, kontext) ? 'bekannt' : undefined
}

/** The form a password is hashed in: composed, so that every keyboard gives the same bytes. */
const einheitlich = (passwort: string): string => passwort.normalize('NFKC')

export const hashPasswort = (passwort: string): Promise<string> => hash(einheitlich(passwort), kosten)

let attrappe: Promise<string> | undefined

/**
 * Compares. Without a stored hash (unknown account) it works as long and says no, so that nobody learns from the time taken
 * which accounts exist.
 */
export async function pruefeHash(gespeichert: string | undefined, passwort: string): Promise<boolean> {
  attrappe ??= hashPasswort('attrappe fuer unbekannte konten')
  const passt = await verify(gespeichert ?? (await attrappe), einheitlich(passwort))
  return passt && gespeichert !== undefined
}
