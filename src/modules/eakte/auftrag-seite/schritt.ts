import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, weiter } from '../../../platform/http/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { type Ausgang, ausfuehren, type Bezug } from '../auftrag/ausfuehren.ts'
import type { Befehl } from '../auftrag/wechsel.ts'
import { pfade } from '../pfade.ts'
import { meldung } from './meldung.ts'
import { type Mit, nummerAus, zeige } from './zeigen.tsx'

/** What a member of staff does with an order. */
export type Schritt = (tx: Transaction, bezug: Bezug, wer: Personal, jetzt: Instant) => Promise<Ausgang>

/** The step that carries out one command. */
export const befehl =
  (was: Befehl): Schritt =>
  (tx, bezug, wer, jetzt) =>
    ausfuehren(tx, bezug, was, wer, jetzt)

/** Does a step and goes to the order's page, which says what was done; or shows the page with why it was not. */
export async function tue(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  version: number,
  tat: Schritt,
): Promise<FastifyReply> {
  const nummer = nummerAus(request)
  const jetzt = haus.uhr.jetzt()
  const ausgang = await alsPersonal(haus.db, wer, (tx) => tat(tx, { nummer, version }, wer, jetzt))
  if (ausgang.art === 'nicht-da') throw new NotFound()
  if (ausgang.art === 'abgelehnt') return zeige(haus, request, reply, wer, meldung(ausgang, tagInBerlin(jetzt)))
  return weiter(reply, `${pfade.auftrag(nummer)}?getan=${version + 1}`)
}
