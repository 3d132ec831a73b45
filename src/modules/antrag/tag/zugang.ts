import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsGast, alsKunde, alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { gastSitzung } from '../../../platform/http/index.ts'
import { herkunftVon, type Kunde, kundeWennAngemeldet } from '../../konto/index.ts'
import { type Besitzer, type Entwurf, entwurfMitnehmen, entwurfVon, istLeer } from './entwurf.ts'

/** Who fills in the route: a customer, or a guest with a session of their own. */
export interface Zugang {
  /** Undefined for a guest who has typed nothing yet. */
  readonly besitzer: Besitzer | undefined
  readonly kunde: Kunde | undefined
  /** Their draft as it is now; undefined if there is none. */
  readonly entwurf: Entwurf | undefined
  als<T>(arbeit: (tx: Transaction) => Promise<T>): Promise<T>
}

/** The access of a page that only shows. What a customer typed as a guest before comes along, unless they have begun anew. */
export async function zugangVon(haus: Haus, request: FastifyRequest): Promise<Zugang> {
  const kunde = await kundeWennAngemeldet(haus, request)
  if (kunde === undefined) {
    const als = alsGastZugang(haus, request.sitzung?.id)
    const { besitzer } = als
    return { ...als, entwurf: besitzer && (await als.als((tx) => entwurfVon(tx, haus.krypto, besitzer))) }
  }
  const besitzer: Besitzer = { id: kunde.kontoId, bestand: 'antrag' }
  const als: Zugang['als'] = (arbeit) => alsKunde(haus.db, kunde, arbeit)
  const eigener = await als((tx) => entwurfVon(tx, haus.krypto, besitzer))
  const entwurf = eigener !== undefined && !istLeer(eigener) ? eigener : await mitgebracht(haus, kunde, eigener)
  return { kunde, besitzer, als, entwurf }
}

/** The draft typed as a guest, made the account's; else the account's own, as far as there is one. */
const mitgebracht = (haus: Haus, { kontoId }: Kunde, eigener: Entwurf | undefined): Promise<Entwurf | undefined> =>
  alsSystem(haus.db, 'anmeldung', async (tx) => {
    const sitzungen = await herkunftVon(tx, kontoId)
    return (await entwurfMitnehmen(tx, haus.krypto, sitzungen, kontoId, haus.uhr.jetzt())) ?? eigener
  })

/** The access of a page that saves: a guest gets a session to own the draft. */
export async function zugangZumSpeichern(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Zugang & { besitzer: Besitzer }> {
  const kunde = await kundeWennAngemeldet(haus, request)
  if (kunde === undefined) {
    const { id } = await gastSitzung(haus, request, reply)
    return { ...alsGastZugang(haus, id), besitzer: { id, bestand: 'gast' } }
  }
  const zugang = await zugangVon(haus, request)
  return { ...zugang, besitzer: { id: kunde.kontoId, bestand: 'antrag' } }
}

const alsGastZugang = (haus: Haus, sitzungId: string | undefined): Zugang => ({
  kunde: undefined,
  besitzer: sitzungId === undefined ? undefined : { id: sitzungId, bestand: 'gast' },
  entwurf: undefined,
  als: (arbeit) => alsGast(haus.db, arbeit, sitzungId),
})
