import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { sitzungBeginnen } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { beschaeftigt } from '../personal/rollen.ts'
import type { Ausweis } from './ablauf.ts'
import { idTokenSchliessen } from './id-token.ts'

/**
 * Begins the session of a person the provider vouches for, and records it. With one Dienststelle it is chosen, with several not yet.
 * @returns false if we know no role of theirs; then nothing begins
 */
export async function anmelden(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  { sub, idToken }: Ausweis,
): Promise<boolean> {
  const wer = await alsSystem(haus.db, 'anmeldung', (tx) => beschaeftigt(tx, { sub }))
  if (wer === undefined) return false
  const [eine, ...weitere] = wer.stellen
  const gewaehlt = weitere.length === 0 ? eine?.id : undefined
  await festhalten(haus, wer.personalId, 'organisation.angemeldet', gewaehlt)
  const geschlossen = await idTokenSchliessen(haus, wer.personalId, idToken)
  const angaben = { idToken: geschlossen, ...(gewaehlt === undefined ? {} : { dienststelle: gewaehlt }) }
  await sitzungBeginnen(haus, request, reply, { art: 'personal', subjekt: wer.personalId, angaben })
  return true
}

/** Records what staff did about their own session, at a Dienststelle if one is chosen. */
export async function festhalten(
  haus: Haus,
  personalId: string,
  aktion: string,
  dienststelle: string | undefined,
): Promise<void> {
  const zugriff = { personalId, dienststelleIds: dienststelle === undefined ? [] : [dienststelle], rechte: [] }
  await alsPersonal(haus.db, zugriff, (tx) =>
    protokollieren(tx, { aktion, ...(dienststelle === undefined ? {} : { dienststelle }) }),
  )
}
