import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsGast, alsKunde, alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { gastSitzung } from '../../../platform/http/index.ts'
import { herkunftVon, type Kunde, kundeWennAngemeldet } from '../../konto/index.ts'
import { type Besitzer, entwurfMitnehmen } from './entwurf.ts'

/** Who fills in the route: a customer, or a guest with a session of their own. */
export interface Zugang {
  /** Undefined for a guest who has typed nothing yet. */
  readonly besitzer: Besitzer | undefined
  readonly kunde: Kunde | undefined
  als<T>(arbeit: (tx: Transaction) => Promise<T>): Promise<T>
}

/** The access of a page that only shows. A customer's guest draft of before comes along. */
export async function zugangVon(haus: Haus, request: FastifyRequest): Promise<Zugang> {
  const kunde = await kundeWennAngemeldet(haus, request)
  if (kunde === undefined) return alsGastZugang(haus, request.sitzung?.id)
  await alsSystem(haus.db, 'anmeldung', async (tx) => {
    const sitzungen = await herkunftVon(tx, kunde.kontoId)
    await entwurfMitnehmen(tx, haus.krypto, sitzungen, kunde.kontoId, haus.uhr.jetzt())
  })
  return {
    kunde,
    besitzer: { id: kunde.kontoId, bestand: 'antrag' },
    als: (arbeit) => alsKunde(haus.db, kunde, arbeit),
  }
}

/** The access of a page that saves: a guest gets a session to own the draft. */
export async function zugangZumSpeichern(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Zugang & { besitzer: Besitzer }> {
  const zugang = await zugangVon(haus, request)
  const { besitzer } = zugang
  if (besitzer !== undefined) return { ...zugang, besitzer }
  const { id } = await gastSitzung(haus, request, reply)
  return { ...alsGastZugang(haus, id), besitzer: { id, bestand: 'gast' } }
}

const alsGastZugang = (haus: Haus, sitzungId: string | undefined): Zugang => ({
  kunde: undefined,
  besitzer: sitzungId === undefined ? undefined : { id: sitzungId, bestand: 'gast' },
  als: (arbeit) => alsGast(haus.db, arbeit, sitzungId),
})
