import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { alsNiemand } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { AnmeldungNoetig, type Sitzung, sitzungVerwerfen, StufeNoetig } from '../../../platform/http/index.ts'
import { alsQuery, fehlendes, istAnmeldestufe, istBindung, istLeer, type Minimum, type Stand } from './stufen.ts'

/** Who is signed in. Handed to `alsKunde`, so that the database shows what belongs to the account and the person. */
export interface Kunde extends Stand {
  readonly kontoId: string
  readonly personId: string
  /** All ids of the person's identity. */
  readonly personIds: readonly string[]
}

const gefunden = new WeakMap<FastifyRequest, Promise<Kunde | undefined>>()

/**
 * The signed-in customer of a request, or undefined. Looked up once per request: a locked account is out at once, and its session
 * counts as none, so that nothing typed now belongs to it.
 */
export function kundeWennAngemeldet(haus: Pick<Haus, 'db'>, request: FastifyRequest): Promise<Kunde | undefined> {
  const { sitzung } = request
  const schon = gefunden.get(request)
  if (sitzung?.art !== 'kunde') return schon ?? Promise.resolve(undefined)
  if (schon !== undefined) return schon
  const suche = kundeZu(haus, sitzung).then((kunde) => {
    if (kunde === undefined) sitzungVerwerfen(request)
    return kunde
  })
  gefunden.set(request, suche)
  return suche
}

/**
 * The signed-in customer, as sure as the page needs it. Every service states both axes. Where the installation asks everyone for a
 * second proof, no page is below it.
 * @throws AnmeldungNoetig leads to the sign-in and back to where they were
 * @throws StufeNoetig leads to the ways to become sure enough, and back
 */
export function kundeVon(haus: Haus, request: FastifyRequest, minimum: Minimum): Promise<Kunde> {
  const { anmeldung = 1 } = minimum
  if (haus.config.ZWEITER_FAKTOR !== 'noetig') return kundeVorZweitemNachweis(haus, request, minimum)
  return kundeVorZweitemNachweis(haus, request, { ...minimum, anmeldung: anmeldung === 4 ? 4 : 3 })
}

/** The same on the pages where a second proof is given or set up. */
export async function kundeVorZweitemNachweis(haus: Haus, request: FastifyRequest, minimum: Minimum): Promise<Kunde> {
  const kunde = await kundeWennAngemeldet(haus, request)
  if (kunde === undefined) throw new AnmeldungNoetig('/anmelden')
  const fehlt = fehlendes(minimum, kunde, haus.uhr.jetzt())
  if (!istLeer(fehlt)) throw new StufeNoetig(`/konto/stufe?${alsQuery(fehlt)}`)
  return kunde
}

interface Zeile {
  readonly id: string
  readonly person_id: string
  readonly registrierungsstufe: string
  readonly person_ids: readonly string[]
}

/** Locked accounts and sessions from before the last change of the password have none (migration 0076). */
async function kundeZu(
  haus: Pick<Haus, 'db'>,
  { geheimnisHash, angaben, erstellt }: Sitzung,
): Promise<Kunde | undefined> {
  const [konto] = await alsNiemand(haus.db, sql<Zeile>`select * from konto.angemeldet(${geheimnisHash})`)
  if (konto === undefined) return undefined
  const { registrierungsstufe: bindung } = konto
  const { anmeldung } = angaben
  return {
    kontoId: konto.id,
    personId: konto.person_id,
    personIds: konto.person_ids,
    bindung: istBindung(bindung) ? bindung : 'keine',
    anmeldung: istAnmeldestufe(anmeldung) ? anmeldung : 1,
    angemeldetUm: erstellt,
  }
}
