import type { FastifyRequest } from 'fastify'
import { alsPersonal, type PersonalZugriff } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { AnmeldungNoetig, Forbidden } from '../../../platform/http/index.ts'
import { dienststelle, type Dienststelle } from '../dienststelle/dienststelle.ts'
import { type Recht, rechteVon } from '../policy.ts'
import { type Beschaeftigt, beschaeftigt } from './rollen.ts'

/** Who works at this desk now: one Dienststelle at a time, with the rights of the roles held there. */
export interface Personal extends PersonalZugriff {
  readonly name: string
  readonly dienststelle: Dienststelle
  readonly rechte: readonly Recht[]
  /** Holds roles at other Dienststellen too and may change over. */
  readonly mehrere: boolean
}

const jeAnfrage = new WeakMap<FastifyRequest, Promise<Personal>>()

/**
 * The member of staff behind a request. Roles are read anew for each request, so that one taken away ends at once.
 * @throws AnmeldungNoetig when nobody is signed in, or the Dienststelle to work for is not chosen yet
 * @throws Forbidden when all roles were taken away
 */
export function personalVon(haus: Pick<Haus, 'db'>, request: FastifyRequest): Promise<Personal> {
  const bekannt = jeAnfrage.get(request)
  if (bekannt !== undefined) return bekannt
  const neu = laden(haus, request)
  jeAnfrage.set(request, neu)
  return neu
}

async function laden(haus: Pick<Haus, 'db'>, request: FastifyRequest): Promise<Personal> {
  const wer = await angemeldet(haus, request)
  const gewaehlt = request.sitzung?.angaben['dienststelle']
  const stelle = wer.stellen.find(({ id }) => id === gewaehlt)
  if (stelle === undefined) throw new AnmeldungNoetig('/arbeitsplatz/dienststelle')
  const zugriff = { personalId: wer.personalId, dienststelleIds: [stelle.id], rechte: rechteVon(stelle.rollen) }
  const hier = await alsPersonal(haus.db, zugriff, (tx) => dienststelle(tx, stelle.id))
  if (hier === undefined) throw new Error('Rolle ohne Dienststelle')
  return { art: 'personal', ...zugriff, name: wer.name, dienststelle: hier, mehrere: wer.stellen.length > 1 }
}

/** Who is signed in with any role, whether or not the Dienststelle is chosen. */
export async function angemeldet(haus: Pick<Haus, 'db'>, request: FastifyRequest): Promise<Beschaeftigt> {
  const { sitzung } = request
  const id = sitzung?.art === 'personal' ? sitzung.subjekt : null
  if (id === null) throw new AnmeldungNoetig('/arbeitsplatz/anmelden')
  const wer = await alsPersonal(haus.db, { personalId: id, dienststelleIds: [], rechte: [] }, (tx) =>
    beschaeftigt(tx, { id }),
  )
  if (wer === undefined)
    throw new Forbidden('Sie haben hier keine Rolle mehr. Rollen vergibt die Anwendungsbetreuung Ihrer Dienststelle.')
  return wer
}

/** @throws Forbidden naming the right that is missing and who grants it */
export function verlange(personal: Personal, recht: Recht): void {
  if (personal.rechte.includes(recht)) return
  throw new Forbidden(
    `Dafür fehlt Ihnen bei ${personal.dienststelle.name} das Recht „${recht}“. Rollen vergibt die Anwendungsbetreuung Ihrer Dienststelle.`,
  )
}
