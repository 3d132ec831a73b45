import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { istId } from '../../../platform/ids.ts'

const KEKS = 'jc_halb'
const PFAD = '/anmelden'
/** Seconds to type the second proof. */
const GUELTIG = 600

/** Someone whose password was right; not signed in yet. */
export interface Halb {
  readonly kontoId: string
  readonly identitaetId: string
}

const siegel = (haus: Haus, inhalt: string): Buffer => haus.krypto.suchhash('konto.halb', inhalt)

/**
 * Remembers in the browser that the password was right. In a sealed cookie and not in the session: what was typed as a guest, or
 * kept of a session that ended, hangs on that one and goes along when the sign-in is complete.
 */
export function halbMerken(haus: Haus, reply: FastifyReply, { kontoId, identitaetId }: Halb): void {
  const inhalt = `${kontoId}.${identitaetId}.${haus.uhr.jetzt().getTime()}`
  reply.setCookie(KEKS, `${inhalt}.${siegel(haus, inhalt).toString('base64url')}`, {
    path: PFAD,
    httpOnly: true,
    sameSite: 'lax',
    secure: haus.config.basisUrl.startsWith('https://'),
    maxAge: GUELTIG,
  })
}

export const halbVergessen = (reply: FastifyReply): void => void reply.clearCookie(KEKS, { path: PFAD })

/** Whose password was right in this browser within the last ten minutes; undefined also if it was changed since. */
export async function halbVon(haus: Haus, request: FastifyRequest): Promise<Halb | undefined> {
  const [kontoId, identitaetId, ms, mac] = (request.cookies[KEKS] ?? '').split('.')
  if (!istId(kontoId) || !istId(identitaetId) || ms === undefined || mac === undefined) return undefined
  const gezeigt = Buffer.from(mac, 'base64url')
  const richtig = siegel(haus, `${kontoId}.${identitaetId}.${ms}`)
  if (gezeigt.length !== richtig.length || !timingSafeEqual(gezeigt, richtig)) return undefined
  const seit = new Date(Number(ms))
  if (seit < plusSekunden(haus.uhr.jetzt(), -GUELTIG)) return undefined
  const konto = await alsSystem(haus.db, 'anmeldung', (tx) =>
    tx
      .selectFrom('konto.konto')
      .select('passwort_geaendert')
      .where('id', '=', kontoId)
      .where('stand', '=', 'aktiv')
      .executeTakeFirst(),
  )
  if (konto === undefined || (konto.passwort_geaendert !== null && konto.passwort_geaendert > seit)) return undefined
  return { kontoId, identitaetId }
}
