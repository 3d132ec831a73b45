import { createHash } from 'node:crypto'

/**
 * Id of the mail that tells one account of one hand-over: the same each time it is tried, another for each account, so that a report of
 * non-delivery tells whose address takes none. A UUIDv7 with the time of the hand-over.
 */
export function mailId(uebergabeId: string, kontoId: string): string {
  const summe = createHash('sha256').update(`${uebergabeId}.${kontoId}`).digest('hex')
  return `${uebergabeId.slice(0, 13)}-7${summe.slice(0, 3)}-8${summe.slice(3, 6)}-${summe.slice(6, 18)}`
}
