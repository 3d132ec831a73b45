import type { FastifyRequest } from 'fastify'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { begrenze, type Grenze } from '../../../platform/http/index.ts'
import { netz } from '../bremse/netz.ts'

const STUNDE = 3600
/** Mails to one address. An earlier link still works meanwhile, so nobody is shut out by someone who asks often. */
const jeAdresse: Grenze = { zahl: 5, sekunden: STUNDE }
/** Mails asked for from one network: a waiting room, not a machine. */
const jeNetz: Grenze = { zahl: 60, sekunden: STUNDE }

/**
 * Counts a mail that someone asks for, whether or not there is an account.
 * @returns from when the next one is possible, or undefined when this one is
 */
export async function mailBegrenzen(haus: Haus, request: FastifyRequest, email: string): Promise<Instant | undefined> {
  const vomNetz = await begrenze(haus, 'konto.mail.netz', netz(request.ip), jeNetz)
  if (!vomNetz.erlaubt) return vomNetz.wiederAb
  const anAdresse = await begrenze(haus, 'konto.mail.adresse', email.toLowerCase(), jeAdresse)
  return anAdresse.erlaubt ? undefined : anAdresse.wiederAb
}
