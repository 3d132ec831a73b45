import type { FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { begrenze } from '../../../platform/http/index.ts'
import { netz } from '../bremse/netz.ts'
import { kundeVon } from '../kunde/query.ts'
import { type Anmeldestufe, istAnmeldestufe } from '../kunde/stufen.ts'
import { darf } from '../policy.ts'
import { weiterPfad } from '../weiter-pfad.ts'
import type { Zweck } from './anfrage.ts'

/** What someone wants from a provider. */
export interface Vorhaben {
  readonly zweck: Zweck
  /** The signed-in account, where it is about one. */
  readonly kontoId: string | undefined
  readonly stufe: Anmeldestufe
  readonly weiter: string | undefined
}

/** Too many ways begun from one network; shown as the page for that. */
class ZuViele extends Error {
  override readonly name = 'ZuViele'
  readonly statusCode = 429
}

/** A household at one address has a few people; a row and a signature for each try are work. */
const GRENZE = { zahl: 60, sekunden: 600 }

/**
 * Reads and allows an errand: signing in is anybody's; proving oneself more surely needs a session, adding a way to sign in one
 * that was proved a moment ago.
 * @throws ZuViele, AnmeldungNoetig, StufeNoetig
 */
export async function vorhabenLesen(
  haus: Haus,
  request: FastifyRequest,
  felder: Readonly<Record<string, unknown>>,
): Promise<Vorhaben> {
  const { erlaubt } = await begrenze(haus, 'konto.verbund', netz(request.ip), GRENZE)
  if (!erlaubt) throw new ZuViele()
  const gefragt = Number(felder['stufe'])
  const stufe = istAnmeldestufe(gefragt) ? gefragt : 1
  const weiter = weiterPfad(felder['weiter'])
  const { zweck } = felder
  if (zweck === 'verbinden') {
    const { kontoId } = await kundeVon(haus, request, darf.zugangAendern)
    return { zweck, kontoId, stufe, weiter }
  }
  if (zweck === 'stufe') {
    const { kontoId } = await kundeVon(haus, request, darf.eigenesKonto)
    return { zweck, kontoId, stufe, weiter }
  }
  return { zweck: 'anmelden', kontoId: undefined, stufe, weiter }
}
