import type { FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { AnmeldungNoetig, type Sitzung } from '../../../platform/http/index.ts'
import { identitaetVon } from '../../step/index.ts'

/** Level of registration: 1 e-mail confirmed, 2 PIN letter confirmed, 3 eID or ELSTER (KO-02). */
export type Stufe = 1 | 2 | 3

/** Who is signed in. Handed to `alsKunde`, so that the database shows what belongs to the account and the person. */
export interface Kunde {
  readonly kontoId: string
  readonly personId: string
  /** All ids of the person's identity. */
  readonly personIds: readonly string[]
  readonly stufe: Stufe
}

const stufen: Readonly<Record<string, Stufe>> = { email: 1, pin_brief: 2, ausweis: 3 }
const gefunden = new WeakMap<FastifyRequest, Promise<Kunde | undefined>>()

/** The signed-in customer of a request, or undefined. Looked up once per request: a locked account is out at once. */
export function kundeWennAngemeldet(haus: Haus, request: FastifyRequest): Promise<Kunde | undefined> {
  const { sitzung } = request
  if (sitzung?.art !== 'kunde') return Promise.resolve(undefined)
  const bekannt = gefunden.get(request) ?? kundeZu(haus, sitzung)
  gefunden.set(request, bekannt)
  return bekannt
}

/**
 * The signed-in customer.
 * @throws AnmeldungNoetig leads to the sign-in and back to where they were
 */
export async function kundeVon(haus: Haus, request: FastifyRequest, _mindestens: { stufe: 1 }): Promise<Kunde> {
  const kunde = await kundeWennAngemeldet(haus, request)
  if (kunde === undefined) throw new AnmeldungNoetig('/anmelden')
  return kunde
}

/** A session from before the last change of the password does not count any more. */
const kundeZu = (haus: Haus, sitzung: Sitzung): Promise<Kunde | undefined> =>
  alsSystem(haus.db, 'anmeldung', async (tx) => {
    const konto = await tx
      .selectFrom('konto.konto')
      .select(['id', 'person_id', 'registrierungsstufe', 'passwort_geaendert'])
      .where('id', '=', sitzung.subjekt)
      .where('stand', '=', 'aktiv')
      .executeTakeFirst()
    if (konto === undefined) return undefined
    if (konto.passwort_geaendert !== null && konto.passwort_geaendert > sitzung.erstellt) return undefined
    const personIds = await identitaetVon(tx, konto.person_id)
    return { kontoId: konto.id, personId: konto.person_id, personIds, stufe: stufen[konto.registrierungsstufe] ?? 1 }
  })
