import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Conflict, weiter } from '../../../../platform/http/index.ts'
import { type Personal, personalVon, verlange } from '../../../organisation/index.ts'
import { regelwerkPfade } from '../../pfade.ts'
import { recht } from '../../policy.ts'
import { type Beweis, beweise } from '../entwurf/beweis.ts'
import { type Entwurf, entwurfVon } from '../entwurf/entwurf.ts'
import type { Feder } from '../entwurf/schritt.ts'

/** Whoever writes the office's rulebook. @throws Forbidden without the right */
export async function schreiberin(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.regelwerk)
  return wer
}

/** What the pages of a draft show at their head. */
export interface Blatt extends Beweis {
  readonly entwurf: Entwurf
}

/** Reads for a page of the open draft; undefined if there is none, and the page then leads to the desk's first one. */
export async function amEntwurf<T>(
  haus: Haus,
  wer: Personal,
  lies: (tx: Transaction, blatt: Blatt) => Promise<T>,
): Promise<(Blatt & T) | undefined> {
  return alsPersonal(haus.db, wer, async (tx) => {
    const entwurf = await entwurfVon(tx, wer.dienststelle.id)
    if (entwurf === undefined) return undefined
    const blatt = { entwurf, ...(await beweise(tx, entwurf, wer.dienststelle.id)) }
    return { ...blatt, ...(await lies(tx, blatt)) }
  })
}

/** Where a page of a draft leads that is not there any more. */
export const zumTisch = (reply: FastifyReply): FastifyReply => weiter(reply, regelwerkPfade.tisch)

type Tat<T> = (tx: Transaction, feder: Feder, entwurf: Entwurf) => Promise<T>

/**
 * Changes the open draft: one who writes at a time.
 * @throws Conflict if there is none, or it is being checked
 */
export const schreiben = <T>(haus: Haus, wer: Personal, tat: Tat<T>): Promise<T> =>
  mitEntwurf(
    haus,
    wer,
    'entwurf',
    'Der Entwurf wird gerade geprüft. Ändern können Sie ihn, wenn er zurückgeholt ist.',
    tat,
  )

/**
 * Does something with a draft that was handed in.
 * @throws Conflict if there is none, or it was not
 */
export const pruefend = <T>(haus: Haus, wer: Personal, tat: Tat<T>): Promise<T> =>
  mitEntwurf(haus, wer, 'pruefung', 'Der Entwurf ist nicht mehr eingereicht. Bitte öffnen Sie das Regelwerk neu.', tat)

const mitEntwurf = <T>(haus: Haus, wer: Personal, stand: Entwurf['stand'], sonst: string, tat: Tat<T>): Promise<T> =>
  alsPersonal(haus.db, wer, async (tx) => {
    const entwurf = await entwurfVon(tx, wer.dienststelle.id, true)
    if (entwurf === undefined)
      throw new Conflict('Diesen Entwurf gibt es nicht mehr. Bitte öffnen Sie das Regelwerk neu.')
    if (entwurf.stand !== stand) throw new Conflict(sonst)
    return tat(tx, { entwurfId: entwurf.id, wer, jetzt: haus.uhr.jetzt() }, entwurf)
  })
